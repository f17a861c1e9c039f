package dk.sammenhaeng.journey.entry;

import dk.sammenhaeng.journey.entry.Routing.Route;
import dk.sammenhaeng.journey.entry.Routing.Target;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which districts have one entrance, and which units answer what: the municipality's own data. */
@ApplicationScoped
class EntryRoutes {

    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('entry ' || acting_municipality()))";

    private static final String DISTRICTS = """
            select json_build_object(
                'code', code, 'name', name, 'postalCodes', postal_codes, 'targetGroups', target_groups,
                'unitId', unit_id, 'from', starts_on, 'to', ends_on, 'version', version,
                'secret', exists (
                    select from unit u
                    where u.municipality = d.municipality and u.id = d.unit_id and u.secret))
            from entry_district d order by code
            """;

    private static final String PUT_DISTRICT = """
            insert into entry_district (
                code, name, postal_codes, target_groups, unit_id, starts_on, ends_on, put_by, put_at, version)
            values (?, ?, ?::text[], ?::text[], ?, ?, ?, ?, ?, ?)
            on conflict (municipality, code) do update set
                name = excluded.name, postal_codes = excluded.postal_codes, target_groups = excluded.target_groups,
                unit_id = excluded.unit_id, starts_on = excluded.starts_on, ends_on = excluded.ends_on,
                put_by = excluded.put_by, put_at = excluded.put_at, version = excluded.version
            """;

    private static final String ROUTES = """
            select json_build_object(
                'kind', r.kind, 'sector', r.sector, 'unitId', r.unit_id, 'secret', coalesce(u.secret, false),
                'version', r.version)
            from entry_route r left join unit u on u.municipality = r.municipality and u.id = r.unit_id
            order by r.kind, r.sector
            """;

    private static final String TARGETS = """
            select json_build_object('kind', kind, 'target', json_build_object('unitId', unit_id, 'sector', sector))
            from entry_route where unit_id is not null and kind = any (?::text[]) order by kind, sector
            """;

    private static final String PUT_ROUTE = """
            insert into entry_route (kind, sector, unit_id, put_by, put_at, version) values (?, ?, ?, ?, ?, ?)
            on conflict (municipality, kind, sector) do update set
                unit_id = excluded.unit_id, put_by = excluded.put_by, put_at = excluded.put_at,
                version = excluded.version
            """;

    private static final String UNIT = """
            select json_build_object('unitId', id, 'sector', sector, 'name', name, 'phone', duty_phone, 'secret', secret)
            from unit where id = ?
            """;

    private final Sql sql;
    private final CurrentCaller current;
    private final Clock clock;

    EntryRoutes(Sql sql, CurrentCaller current, Clock clock) {
        this.sql = sql;
        this.current = current;
        this.clock = clock;
    }

    /** All districts, by code. */
    List<EntryDistrict> districts() {
        return sql.list(DISTRICTS, row -> Sql.fromJson(row.getString(1), EntryDistrict.class));
    }

    /**
     * Puts a district.
     *
     * @throws Refusal 400 for a unit that is not there or is kept secret, 409 where another district takes the same
     *     entries, 412 and 428 as the version seen asks
     */
    EntryDistrict put(EntryDistrict wish, Optional<Version> seen, boolean mustBeNew) {
        lock();
        Optional<CitizenEntry.Receiver> unit = unit(wish.unitId());
        new Faults()
                .require(unit.filter(found -> !found.secret()).isPresent(), "/unitId", "entry.unit-unknown")
                .require(wish.to().filter(end -> !end.isAfter(wish.from())).isEmpty(), "/to", "period.empty")
                .refuseIfAny();
        List<EntryDistrict> all = districts();
        Optional<Long> known = all.stream()
                .filter(one -> one.code().equals(wish.code()))
                .map(EntryDistrict::version)
                .findFirst();
        Version.requirePut(known, seen, mustBeNew);
        if (all.stream().anyMatch(one -> !one.code().equals(wish.code()) && one.overlaps(wish))) {
            throw Refusal.byRule("entry-district-overlap");
        }
        sql.change(
                PUT_DISTRICT,
                wish.code(),
                wish.name(),
                wish.postalCodes(),
                wish.targetGroups().stream().map(Enum::name).toList(),
                wish.unitId(),
                wish.from(),
                wish.to(),
                current.caller().user(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                known.orElse(0L) + 1);
        return districts().stream()
                .filter(one -> one.code().equals(wish.code()))
                .findFirst()
                .orElseThrow();
    }

    /** All routes, by kind and sector. */
    List<Named> routes() {
        return sql.list(ROUTES, row -> Sql.fromJson(row.getString(1), Named.class));
    }

    /** Who answers these. */
    List<Route> to(Collection<Kind> kinds) {
        return sql.list(
                TARGETS,
                row -> Sql.fromJson(row.getString(1), Route.class),
                kinds.stream().map(Enum::name).toList());
    }

    /**
     * Names the unit of a sector that answers what is asked for of a kind, or none.
     *
     * @throws Refusal 400 for a unit that is not there or of another sector, 412 and 428 as the version seen asks
     */
    Named put(Kind kind, Sector sector, Optional<UUID> unitId, Optional<Version> seen, boolean mustBeNew) {
        lock();
        boolean fits = unitId.isEmpty()
                || unitId.flatMap(this::unit)
                        .filter(unit -> unit.sector() == sector)
                        .isPresent();
        new Faults().require(fits, "/unitId", "entry.unit-unknown").refuseIfAny();
        Optional<Long> known = find(kind, sector).map(Named::version);
        Version.requirePut(known, seen, mustBeNew);
        sql.change(
                PUT_ROUTE,
                kind,
                sector,
                unitId,
                current.caller().user(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                known.orElse(0L) + 1);
        return find(kind, sector).orElseThrow();
    }

    /** The unit with this id. */
    Optional<CitizenEntry.Receiver> unit(UUID id) {
        return sql.list(UNIT, row -> Sql.fromJson(row.getString(1), CitizenEntry.Receiver.class), id).stream()
                .findFirst();
    }

    /** The unit with this id, as something is sent to it. */
    Optional<Target> target(UUID id) {
        return unit(id).map(unit -> new Target(unit.unitId(), unit.sector()));
    }

    private Optional<Named> find(Kind kind, Sector sector) {
        return routes().stream()
                .filter(one -> one.kind() == kind && one.sector() == sector)
                .findFirst();
    }

    private void lock() {
        sql.list(LOCK, row -> 0);
    }

    /**
     * Which unit of a sector answers a kind; none where it does not concern the sector.
     *
     * @param secret true where the unit is, so that not everybody may be told its id
     */
    record Named(Kind kind, Sector sector, Optional<UUID> unitId, boolean secret, long version) {}
}
