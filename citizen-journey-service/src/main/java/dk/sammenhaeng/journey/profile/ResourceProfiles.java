package dk.sammenhaeng.journey.profile;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.profile.ResourceProfile.ProfileRequest;
import dk.sammenhaeng.journey.profile.ResourceProfile.Via;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps what a citizen wishes and can build on; who may read and write it, the caller has decided. */
@ApplicationScoped
public class ResourceProfiles {

    private static final String READ = """
            select json_build_object(
                'id', id, 'wishes', wishes, 'resources', resources, 'via', via, 'recordedAt', recorded_at,
                'version', version)
            from resource_profile
            where citizen_id = any (?)
                and not (via = 'FORMER_MUNICIPALITY' and cardinality(wishes) = 0 and resources = '[]')
            order by recorded_at desc, id limit 1
            """;

    private static final String WRITE = """
            insert into resource_profile (
                id, citizen_id, wishes, resources, via, recorded_by, recorded_at, version)
            values (?, ?, ?::text[], ?::jsonb, ?, ?, ?, ?)
            on conflict (citizen_id) do update set
                wishes = excluded.wishes, resources = excluded.resources, via = excluded.via,
                recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at, incoming_id = null,
                version = greatest(excluded.version, resource_profile.version + 1)
            returning id, version
            """;

    private final Consistency consistency;
    private final Sql sql;
    private final CurrentCaller current;
    private final Clock clock;

    ResourceProfiles(Consistency consistency, Sql sql, CurrentCaller current, Clock clock) {
        this.consistency = consistency;
        this.sql = sql;
        this.current = current;
        this.clock = clock;
    }

    /**
     * The citizen's, where there is one: of records that were merged, what was said last. What came along and was taken
     * back is none.
     */
    public Optional<ResourceProfile> of(List<UUID> records) {
        return sql.list(READ, row -> Sql.fromJson(row.getString(1), ResourceProfile.class), records).stream()
                .findFirst();
    }

    /**
     * Puts the words in place of the former ones; the journey is locked. They stand with the record the citizen is asked
     * for by, so that they stay with that person when a merge is undone.
     *
     * @param mustBeNew true when the caller saw that there are none
     * @throws dk.sammenhaeng.platform.http.Refusal 412 and 428 as the version seen asks
     */
    Put put(Journey journey, Via via, Optional<Version> seen, boolean mustBeNew, ProfileRequest words) {
        Optional<ResourceProfile> known = of(journey.records());
        Version.requirePut(known.map(ResourceProfile::version), seen, mustBeNew);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ResourceProfile written = sql.list(
                        WRITE,
                        row -> new ResourceProfile(
                                row.getObject(1, UUID.class),
                                words.wishes(),
                                words.resources(),
                                via,
                                now,
                                row.getLong(2),
                                List.of()),
                        UuidCreator.getTimeOrderedEpoch(),
                        journey.identity().asked(),
                        words.wishes(),
                        Sql.json(words.resources()),
                        via,
                        current.caller().user(),
                        now,
                        known.map(ResourceProfile::version).orElse(0L) + 1)
                .getFirst();
        consistency.tell(journey, written.id());
        return new Put(written, known.isEmpty());
    }

    /** The profile now. */
    record Put(ResourceProfile profile, boolean isNew) {}
}
