package dk.sammenhaeng.journey.note;

import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Deviations from the day's tasks across citizens, in one query: of their own sector's, of the citizens with a plan that is
 * the reader's, their unit's or of a unit they lead; and all of those whom the reader coordinates. What break-glass opens
 * is on no list.
 */
@ApplicationScoped
class TaskDeviations {

    /** Parameters: the reader, then sector, first and last instant twice each. */
    private static final String FOUND = """
            with reader as (
                select ?::text as user_id
            ), tied as (
                select k.citizen_id, null as sector
                from reader, coordinator k
                where (k.user_id = reader.user_id or k.deputy_user = reader.user_id) and not exists (
                    select from citizen c join coordinator s on s.citizen_id = c.survivor_id where c.id = k.citizen_id)
                union select p.citizen_id, p.sector
                from reader join sector_plan p on p.responsible_user = reader.user_id
                where p.withdrawn_at is null
                union select p.citizen_id, p.sector
                from reader, unit u join sector_plan p on p.sector = u.sector and p.responsible_unit = u.name
                where p.withdrawn_at is null and (u.leader_user = reader.user_id or exists (
                    select from unit_member m
                    where m.unit_id = u.id and m.user_id = reader.user_id and m.until is null))
            ), whose as materialized (
                select distinct r.id, tied.sector from tied cross join lateral records_of(tied.citizen_id) r(id)
            ), found as (
                select n.* from note n
                where n.kind = 'TASK_DEVIATION'
                    and exists (
                        select from whose w
                        where w.id = n.citizen_id and (w.sector is null or w.sector = n.sector))
                    and (?::text is null or n.sector = ?::text)
                    and (?::timestamptz is null or n.at >= ?::timestamptz)
                    and (?::timestamptz is null or n.at < ?::timestamptz)
            )
            """;

    private static final String LIST = FOUND + """
            select json_build_object(
                'id', id, 'citizenId', citizen_id, 'sector', sector, 'at', at, 'task', task, 'replacedBy', replaced_by,
                'reason', content)
            from found where ?::uuid is null or id < ?::uuid order by id desc limit ?
            """;

    private final Sql sql;

    TaskDeviations(Sql sql) {
        this.sql = sql;
    }

    /** One page of those that are for a reader, the latest first. */
    List<TaskDeviation> list(String reader, Filter filter, PageRequest request) {
        Optional<UUID> after = request.after().map(values -> UUID.fromString(values.getFirst()));
        return sql.list(
                LIST,
                row -> Sql.fromJson(row.getString(1), TaskDeviation.class),
                reader,
                filter.sector(),
                filter.sector(),
                filter.from(),
                filter.from(),
                filter.until(),
                filter.until(),
                after,
                after,
                request.fetch());
    }

    /** How many {@link #list} gives in all. */
    long count(String reader, Filter filter) {
        return sql.list(
                        FOUND + "select count(*) from found",
                        row -> row.getLong(1),
                        reader,
                        filter.sector(),
                        filter.sector(),
                        filter.from(),
                        filter.from(),
                        filter.until(),
                        filter.until())
                .getFirst();
    }

    /**
     * Which are wanted.
     *
     * @param from the first instant
     * @param until the first instant after
     */
    record Filter(Optional<Sector> sector, Optional<Instant> from, Optional<Instant> until) {}
}
