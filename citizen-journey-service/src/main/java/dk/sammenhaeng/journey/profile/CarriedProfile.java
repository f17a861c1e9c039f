package dk.sammenhaeng.journey.profile;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.journey.letter.OwnWords;
import dk.sammenhaeng.journey.profile.ResourceProfile.Resource;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.access.Acting;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a citizen wishes and can build on comes along from another municipality, so that nobody has to say it twice (FW-J5,
 * SH-3). What is said here stays as it is.
 */
@ApplicationScoped
public class CarriedProfile {

    private static final int MOST_WISHES = 10;
    private static final int MOST_RESOURCES = 30;

    private static final String ADD = """
            insert into resource_profile (
                id, citizen_id, wishes, resources, via, recorded_by, recorded_at, version)
            values (?, ?, ?::text[], ?::jsonb, 'FORMER_MUNICIPALITY', ?, ?, 1)
            """;

    private static final String TAKE_BACK = """
            update resource_profile set wishes = '{}', resources = '[]', recorded_at = ?, version = version + 1
            where citizen_id = any (?::uuid[]) and via = 'FORMER_MUNICIPALITY' returning id
            """;

    private final ResourceProfiles profiles;
    private final Sql sql;
    private final Clock clock;

    CarriedProfile(ResourceProfiles profiles, Sql sql, Clock clock) {
        this.profiles = profiles;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Takes in what came along, where nothing is said here.
     *
     * @param journey locked
     * @return the event of what changed
     */
    public Optional<Entry> arrived(Journey journey, OwnWords words) {
        if (profiles.of(journey.records()).isPresent()
                || (words.wishes().isEmpty() && words.resources().isEmpty())) {
            return Optional.empty();
        }
        UUID id = UuidCreator.getTimeOrderedEpoch();
        sql.change(
                ADD,
                id,
                journey.identity().asked(),
                words.wishes().stream().limit(MOST_WISHES).toList(),
                Sql.json(words.resources().stream()
                        .limit(MOST_RESOURCES)
                        .map(own -> new Resource(Resource.Kind.valueOf(own.kind()), own.words()))
                        .toList()),
                Acting.current().actor(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        return Optional.of(new Entry(journey.citizenId(), new PartChanged(journey.citizenId(), id)));
    }

    /**
     * Takes back what came with a hand-over that did not happen after all, unless something was said here since.
     *
     * @param journey locked
     * @return the event of what changed
     */
    public Optional<Entry> withdrawn(Journey journey) {
        List<UUID> emptied = sql.list(
                TAKE_BACK,
                row -> row.getObject(1, UUID.class),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                journey.records());
        return emptied.stream()
                .findFirst()
                .map(id -> new Entry(journey.citizenId(), new PartChanged(journey.citizenId(), id)));
    }
}
