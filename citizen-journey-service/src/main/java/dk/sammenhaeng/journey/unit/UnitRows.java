package dk.sammenhaeng.journey.unit;

import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Units in the database. */
@ApplicationScoped
class UnitRows {

    /** Units change seldom: one at a time per municipality, so that two can never take one name. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('unit ' || acting_municipality()))";

    private static final String ROW = """
            select json_build_object(
                'id', id, 'sector', sector, 'name', name, 'leaderUser', leader_user, 'dutyPhone', duty_phone,
                'phoneHours', phone_hours, 'secret', secret, 'version', version,
                'members', (
                    select coalesce(json_agg(user_id), '[]') from unit_member where unit_id = unit.id and until is null))
            from unit
            """;

    private static final String FIND = ROW + "where id = ?";

    private static final String NAMED = ROW + "where sector = ? and name = ?";

    private static final String FILTER = """
            where (?::text is null or sector = ?::text)
                and (?::text is null or leader_user = ?::text
                    or exists (
                        select from unit_member m
                        where m.unit_id = unit.id and m.user_id = ?::text and m.until is null))
            """;

    private static final String LIST = ROW + FILTER
            + " and (?::text is null or (sector, name) > (?::text, ?::text)) order by sector, name limit ?";

    private static final String COUNT = "select count(*) from unit " + FILTER;

    private static final String WRITE = """
            insert into unit (id, sector, name, leader_user, duty_phone, phone_hours, secret, version)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (municipality, id) do update set
                sector = excluded.sector, name = excluded.name, leader_user = excluded.leader_user,
                duty_phone = excluded.duty_phone, phone_hours = excluded.phone_hours, secret = excluded.secret, version = excluded.version;
            update unit_member set until = ? where unit_id = ? and until is null and user_id <> all (?::text[]);
            insert into unit_member (unit_id, user_id, since)
            select ?, user_id, ? from unnest(?::text[]) as user_id
            on conflict (municipality, unit_id, user_id) where until is null do nothing
            """;

    private final Sql sql;

    UnitRows(Sql sql) {
        this.sql = sql;
    }

    /** Holds off every other change of a unit in the municipality until this transaction ends. */
    void lock() {
        sql.list(LOCK, row -> 0);
    }

    /** The unit with this id. */
    Optional<Unit> find(UUID id) {
        return sql.list(FIND, row -> Sql.fromJson(row.getString(1), Unit.class), id).stream()
                .findFirst();
    }

    /** The unit a sector calls so. */
    Optional<Unit> find(Sector sector, String name) {
        return sql.list(NAMED, row -> Sql.fromJson(row.getString(1), Unit.class), sector, name).stream()
                .findFirst();
    }

    /** Writes the unit; who is no longer a member has left at this instant. */
    void write(Unit unit, Instant now) {
        sql.change(
                WRITE,
                unit.id(),
                unit.sector(),
                unit.name(),
                unit.leaderUser(),
                unit.dutyPhone(),
                unit.phoneHours(),
                unit.secret(),
                unit.version(),
                now,
                unit.id(),
                unit.members(),
                unit.id(),
                now,
                unit.members());
    }

    /** Units by sector and name. */
    List<Unit> list(Filter filter, PageRequest request) {
        Optional<String> sector = request.after().map(values -> values.get(0));
        return sql.list(
                LIST,
                row -> Sql.fromJson(row.getString(1), Unit.class),
                filter.sector(),
                filter.sector(),
                filter.user(),
                filter.user(),
                filter.user(),
                sector,
                sector,
                request.after().map(values -> values.get(1)),
                request.fetch());
    }

    /** How many {@link #list} gives in all. */
    long count(Filter filter) {
        return sql.list(
                        COUNT,
                        row -> row.getLong(1),
                        filter.sector(),
                        filter.sector(),
                        filter.user(),
                        filter.user(),
                        filter.user())
                .getFirst();
    }

    /**
     * Which units are wanted.
     *
     * @param user who leads them or works there
     */
    record Filter(Optional<Sector> sector, Optional<String> user) {}
}
