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

/** Which system each sector works in, how often it speaks, and which plans it has not spoken of for too long. */
@ApplicationScoped
class SourceSystems {

    private static final String ROW = """
            select json_build_object(
                'sector', q.sector, 'name', s.name, 'rhythmHours', s.rhythm_hours, 'version', coalesce(s.version, 0),
                'lastSpokeAt', greatest(last.at, s.confirmed_at), 'stalePlans', coalesce(silent.plans, 0),
                'stale', coalesce(greatest(last.at, s.confirmed_at) + s.rhythm_hours * interval '1 hour' <= ?, false))
            from unnest(array['EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY']) with ordinality as q (sector, place)
                left join source_system s on s.municipality = acting_municipality() and s.sector = q.sector
                left join lateral (
                    select max(spoke_at) as at from sector_plan p
                    where p.municipality = acting_municipality() and p.sector = q.sector
                        and p.withdrawn_at is null) last on true
                left join lateral (
                    select count(*) as plans from sector_plan p
                    where p.municipality = acting_municipality() and p.sector = q.sector
                        and p.withdrawn_at is null and p.spoke_at <= ? - s.rhythm_hours * interval '1 hour'
                        and (s.confirmed_at is null or s.confirmed_at <= ? - s.rhythm_hours * interval '1 hour')
                ) silent on true
            where ?::text is null or q.sector = ?::text
            order by q.place
            """;

    private static final String WRITE = """
            insert into source_system (sector, name, rhythm_hours, stated_at, stated_by, version)
            values (?, ?, ?, ?, ?, 1)
            on conflict (municipality, sector) do update set
                name = excluded.name, rhythm_hours = excluded.rhythm_hours, stated_at = excluded.stated_at,
                stated_by = excluded.stated_by, version = source_system.version + 1
            where source_system.version = ?
            """;

    private static final String STALE = """
            select json_build_object(
                'citizenId', p.citizen_id, 'planId', p.id, 'externalId', p.external_id,
                'externalVersion', p.external_version, 'unit', p.responsible_unit, 'lastSpokeAt', p.spoke_at)
            from sector_plan p join source_system s on s.municipality = p.municipality and s.sector = p.sector
            where p.municipality = acting_municipality() and p.sector = ? and p.withdrawn_at is null
                and p.spoke_at <= ? - s.rhythm_hours * interval '1 hour'
                and (s.confirmed_at is null or s.confirmed_at <= ? - s.rhythm_hours * interval '1 hour')
                and (?::timestamptz is null or (p.spoke_at, p.id) > (?::timestamptz, ?::uuid))
            order by p.spoke_at, p.id limit ?
            """;

    private static final String CONFIRM = """
            update source_system set confirmed_at = ? where municipality = acting_municipality() and sector = ?
            """;

    private final Sql sql;
    private final Clock clock;

    SourceSystems(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** All sectors' systems, or one sector's. */
    List<SourceSystem> list(Optional<Sector> sector) {
        Instant now = clock.instant();
        return sql.list(ROW, row -> Sql.fromJson(row.getString(1), SourceSystem.class), now, now, now, sector, sector);
    }

    /** One sector's. */
    SourceSystem of(Sector sector) {
        return list(Optional.of(sector)).getFirst();
    }

    /** States a sector's system; false when somebody else did so since this version. */
    boolean state(Sector sector, String name, int rhythmHours, long version, String by) {
        return sql.change(WRITE, sector, name, rhythmHours, clock.instant(), by, version) == 1;
    }

    /** Notes that every plan a sector's system has put still stands; false when nobody has stated the system. */
    boolean confirm(Sector sector) {
        return sql.change(CONFIRM, clock.instant(), sector) == 1;
    }

    /** The plans a system has not spoken of for longer than its rhythm, the longest silent first. */
    List<StalePlan> stale(Sector sector, PageRequest request) {
        Instant now = clock.instant();
        Optional<Instant> spokeAt = request.after().map(values -> Instant.parse(values.get(0)));
        return sql.list(
                STALE,
                row -> Sql.fromJson(row.getString(1), StalePlan.class),
                sector,
                now,
                now,
                spokeAt,
                spokeAt,
                request.after().map(values -> UUID.fromString(values.get(1))),
                request.fetch());
    }

    /**
     * A sector's system (fagsystem).
     *
     * @param version 0 while nobody has stated it
     * @param lastSpokeAt when it last spoke of any plan
     * @param stalePlans how many plans it has not spoken of for longer than its rhythm
     * @param stale true when it has spoken of none within its rhythm
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record SourceSystem(
            Sector sector,
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
