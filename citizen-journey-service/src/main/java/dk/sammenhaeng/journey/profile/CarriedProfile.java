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
import java.time.Instant;
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
                id, citizen_id, wishes, resources, via, recorded_by, recorded_at, incoming_id, version)
            values (?, ?, ?::text[], ?::jsonb, 'FORMER_MUNICIPALITY', ?, ?, ?, 1)
            on conflict (citizen_id) do update set
                wishes = excluded.wishes, resources = excluded.resources, recorded_by = excluded.recorded_by,
                recorded_at = excluded.recorded_at, incoming_id = excluded.incoming_id,
                version = resource_profile.version + 1
            returning id
            """;

    private static final String TAKE_BACK = """
            update resource_profile set wishes = '{}', resources = '[]', incoming_id = null, version = version + 1
            where incoming_id = ? returning id
            """;

    private final ResourceProfiles profiles;
    private final Sql sql;

    CarriedProfile(ResourceProfiles profiles, Sql sql) {
        this.profiles = profiles;
        this.sql = sql;
    }

    /**
     * Takes in what came along, where nothing is said here.
     *
     * @param journey locked
     * @param incomingId the hand-over they came with
     * @return the event of what changed
     */
    public Optional<Entry> arrived(Journey journey, UUID incomingId, OwnWords words, Instant receivedAt) {
        if (profiles.of(journey.records()).isPresent()
                || (words.wishes().isEmpty() && words.resources().isEmpty())) {
            return Optional.empty();
        }
        return told(
                journey,
                ADD,
                UuidCreator.getTimeOrderedEpoch(),
                journey.identity().asked(),
                words.wishes().stream().limit(MOST_WISHES).toList(),
                Sql.json(words.resources().stream()
                        .limit(MOST_RESOURCES)
                        .map(own -> new Resource(Resource.Kind.valueOf(own.kind()), own.words()))
                        .toList()),
                Acting.current().actor(),
                receivedAt,
                incomingId);
    }

    /**
     * Takes back what came with a hand-over that did not happen after all, unless something was said here since.
     *
     * @param journey locked
     * @return the event of what changed
     */
    public Optional<Entry> withdrawn(Journey journey, UUID incomingId) {
        return told(journey, TAKE_BACK, incomingId);
    }

    private Optional<Entry> told(Journey journey, String change, Object... values) {
        return sql.list(change, row -> row.getObject(1, UUID.class), values).stream()
                .findFirst()
                .map(id -> new Entry(journey.citizenId(), new PartChanged(journey.citizenId(), id)));
    }
}
