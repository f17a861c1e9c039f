package dk.sammenhaeng.journey.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which systems each sector works in, how often it speaks, and which plans it has not spoken of for too long. */
@ApplicationScoped
class SourceSystems {

    /** The plans p of the system q: those whose external ids begin with its prefix and with no longer one. */
    private static final String ITS_PLANS = """
            p.municipality = acting_municipality() and p.sector = q.sector and p.withdrawn_at is null
                and starts_with(p.external_id, q.prefix)
                and not exists (
                    select from source_system closer
                    where closer.municipality = acting_municipality() and closer.sector = q.sector
                        and length(closer.prefix) > length(q.prefix) and starts_with(p.external_id, closer.prefix))
            """;

    private static final String ROW = """
            select json_build_object(
                'sector', q.sector, 'prefix', nullif(q.prefix, ''), 'name', s.name, 'rhythmHours', s.rhythm_hours,
                'version', coalesce(s.version, 0),
                'lastSpokeAt', greatest(last.at, s.confirmed_at), 'stalePlans', coalesce(silent.plans, 0),
                'stale', coalesce(greatest(last.at, s.confirmed_at) + s.rhythm_hours * interval '1 hour' <= ?, false))
            from (
                select sector, '' as prefix from unnest(array['EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY']) as sector
                union select sector, prefix from source_system where municipality = acting_municipality()
                union select ?::text, ?::text where ?::text is not null) q
                left join source_system s
                    on s.municipality = acting_municipality() and s.sector = q.sector and s.prefix = q.prefix
                left join lateral (
                    select max(spoke_at) as at from sector_plan p where
            """ + ITS_PLANS + """
                ) last on true
                left join lateral (
                    select count(*) as plans from sector_plan p where
            """ + ITS_PLANS + """
                        and p.spoke_at <= ? - s.rhythm_hours * interval '1 hour'
                        and (s.confirmed_at is null or s.confirmed_at <= ? - s.rhythm_hours * interval '1 hour')
                ) silent on true
            where ?::text is null or (q.sector = ?::text and q.prefix = ?::text)
            order by array_position(array['EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY'], q.sector), q.prefix
            """;

    private static final String WRITE = """
            insert into source_system (sector, prefix, name, rhythm_hours, stated_at, stated_by, version)
            values (?, ?, ?, ?, ?, ?, 1)
            on conflict (municipality, sector, prefix) do update set
                name = excluded.name, rhythm_hours = excluded.rhythm_hours, stated_at = excluded.stated_at,
                stated_by = excluded.stated_by, version = source_system.version + 1
            where source_system.version = ?
            """;

    private static final String STALE = """
            select json_build_object(
                'citizenId', p.citizen_id, 'planId', p.id, 'externalId', p.external_id,
                'externalVersion', p.external_version, 'unit', p.responsible_unit, 'lastSpokeAt', p.spoke_at)
            from source_system q join sector_plan p on
            """ + ITS_PLANS + """
            where q.municipality = acting_municipality() and q.sector = ? and q.prefix = ?
                and p.spoke_at <= ? - q.rhythm_hours * interval '1 hour'
                and (q.confirmed_at is null or q.confirmed_at <= ? - q.rhythm_hours * interval '1 hour')
                and (?::timestamptz is null or (p.spoke_at, p.id) > (?::timestamptz, ?::uuid))
            order by p.spoke_at, p.id limit ?
            """;

    private static final String CONFIRM = """
            update source_system set confirmed_at = ?
            where municipality = acting_municipality() and sector = ? and prefix = ?
            """;

    private final Sql sql;
    private final Clock clock;

    SourceSystems(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** All systems: of each sector the one without a prefix, stated or not, then those with one. */
    List<SourceSystem> list() {
        return list(Optional.empty());
    }

    /** One, which nobody may have stated yet. */
    SourceSystem of(Key key) {
        return list(Optional.of(key)).getFirst();
    }

    private List<SourceSystem> list(Optional<Key> key) {
        Instant now = clock.instant();
        Optional<Sector> sector = key.map(Key::sector);
        Optional<String> prefix = key.map(Key::prefix);
        return sql.list(
                ROW,
                row -> Sql.fromJson(row.getString(1), SourceSystem.class),
                now,
                sector,
                prefix,
                sector,
                now,
                now,
                sector,
                sector,
                prefix);
    }

    /** States a system; false when somebody else did so since this version. */
    boolean state(Key key, String name, int rhythmHours, long version, String by) {
        return sql.change(WRITE, key.sector(), key.prefix(), name, rhythmHours, clock.instant(), by, version) == 1;
    }

    /** Notes that every plan a system has put still stands; false when nobody has stated the system. */
    boolean confirm(Key key) {
        return sql.change(CONFIRM, clock.instant(), key.sector(), key.prefix()) == 1;
    }

    /** The plans a system has not spoken of for longer than its rhythm, the longest silent first. */
    List<StalePlan> stale(Key key, PageRequest request) {
        Instant now = clock.instant();
        Optional<Instant> spokeAt = request.after().map(values -> Instant.parse(values.get(0)));
        return sql.list(
                STALE,
                row -> Sql.fromJson(row.getString(1), StalePlan.class),
                key.sector(),
                key.prefix(),
                now,
                now,
                spokeAt,
                spokeAt,
                request.after().map(values -> UUID.fromString(values.get(1))),
                request.fetch());
    }

    /**
     * Which system.
     *
     * @param prefix what the external ids of its plans begin with; empty for all of the sector that are not another's
     */
    record Key(Sector sector, String prefix) {}

    /**
     * A sector's system (fagsystem).
     *
     * @param prefix what the external ids of its plans begin with; nothing for all of the sector that are not another's
     * @param version 0 while nobody has stated it
     * @param lastSpokeAt when it last spoke of any plan
     * @param stalePlans how many plans it has not spoken of for longer than its rhythm
     * @param stale true when it has spoken of none within its rhythm
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record SourceSystem(
            Sector sector,
            Optional<String> prefix,
            Optional<String> name,
            Optional<Integer> rhythmHours,
            long version,
            Optional<Instant> lastSpokeAt,
            long stalePlans,
            boolean stale) {}

    /** A plan its system has not spoken of for too long. */
    record StalePlan(
            UUID citizenId, UUID planId, String externalId, long externalVersion, String unit, Instant lastSpokeAt) {}
}
