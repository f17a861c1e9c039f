package dk.sammenhaeng.journey.worklist;

import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.journey.Severity;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.http.Page;
import dk.sammenhaeng.platform.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * What waits for a user, in one query: everything about the journeys they hold together, and of other journeys what has
 * a side in a plan they are responsible for (catalogue C14). It starts from the user's own journeys, so its cost grows
 * with the user's work and not with the municipality.
 */
@ApplicationScoped
class Worklist {

    /** Parameters: the user three times, then rule, severity and sector twice each. */
    private static final String FOUND = """
            with held as (
                select citizen_id from coordinator where user_id = ?
                union select citizen_id from coordinator where deputy_user = ?
            ), found as (
                select c.* from held join conflict c using (citizen_id) where c.status = 'OPEN'
                union
                select c.* from sector_plan p join conflict c using (citizen_id)
                where p.responsible_user = ? and c.status = 'OPEN' and c.plans @> array[p.id]
            ), item as (
                select rule, severity, cause_kind, cause_id, min(due_on) as due_on, count(*) as findings
                from found
                where (?::text is null or rule = ?::text)
                    and (?::text is null or severity = ?::text)
                    and (?::text is null or sectors @> array[?::text])
                group by rule, severity, cause_kind, cause_id
            )
            """;

    private static final String PAGE = FOUND + """
            , page as (
                select * from item
                where ?::date is null or (due_on, rule, cause_id) > (?::date, ?::text, ?::uuid)
                order by due_on, rule, cause_id limit ?
            )
            select
                case when ? then (select count(*) from item) end,
                json_build_object(
                    'cause', json_build_object(
                        'kind', p.cause_kind,
                        'institutionId', case when p.cause_kind = 'INSTITUTION' then p.cause_id end,
                        'institutionName', (select name from copy_institution i where i.id = p.cause_id),
                        'citizenId', case when p.cause_kind = 'CITIZEN' then p.cause_id end),
                    'rule', p.rule, 'ruleTitle', p.rule, 'severity', p.severity, 'dueOn', p.due_on,
                    'count', p.findings, 'citizens', concerned.citizens)
            from page p cross join lateral (
                select json_agg(json_build_object(
                    'citizenId', c.id, 'name', c.given_name || ' ' || c.family_name, 'findings', f.findings)
                    order by f.due_on, c.id) as citizens
                from (
                    select citizen_id, min(due_on) as due_on, json_agg(json_build_object(
                        'conflictId', id, 'reason', reason, 'dueOn', due_on, 'openedAt', opened_at,
                        'actionIds', array(select a.id from action a where a.id = any (parts) order by a.id),
                        'appointmentIds', array(
                            select a.id from appointment a where a.id = any (parts) order by a.starts_at, a.id))
                        order by due_on, id) as findings
                    from found
                    where rule = p.rule and severity = p.severity and cause_id = p.cause_id
                    group by citizen_id) f
                    join citizen c on c.id = f.citizen_id
            ) concerned
            order by p.due_on, p.rule, p.cause_id
            """;

    private static final String COUNTS = FOUND + """
            select rule, severity, count(*), sum(findings)::bigint from item group by rule, severity order by rule
            """;

    private final Sql sql;

    Worklist(Sql sql) {
        this.sql = sql;
    }

    /** One page of a user's tasks, the most urgent first. */
    Page<WorklistItem> page(String user, Filter filter, PageRequest request) {
        Optional<LocalDate> dueOn = request.after().map(values -> LocalDate.parse(values.get(0)));
        List<Counted> rows = sql.list(
                PAGE,
                row -> new Counted(row.getLong(1), Sql.fromJson(row.getString(2), WorklistItem.class)),
                user,
                user,
                user,
                filter.rule(),
                filter.rule(),
                filter.severity(),
                filter.severity(),
                filter.sector(),
                filter.sector(),
                dueOn,
                dueOn,
                request.after().map(values -> values.get(1)),
                request.after().map(values -> UUID.fromString(values.get(2))),
                request.fetch(),
                request.count());
        OptionalLong total = request.count()
                ? OptionalLong.of(
                        rows.stream().mapToLong(Counted::total).findFirst().orElse(0))
                : OptionalLong.empty();
        return Page.of(
                rows.stream().map(Counted::item).toList(),
                request,
                total,
                item -> List.of(
                        item.dueOn().toString(), item.rule(), item.cause().id().toString()));
    }

    /** How much of a user's tasks each rule makes up. */
    List<RuleCount> counts(String user, Filter filter) {
        return sql.list(
                COUNTS,
                row -> new RuleCount(
                        row.getString(1), Severity.valueOf(row.getString(2)), row.getLong(3), row.getLong(4)),
                user,
                user,
                user,
                filter.rule(),
                filter.rule(),
                filter.severity(),
                filter.severity(),
                filter.sector(),
                filter.sector());
    }

    /** Which tasks are wanted. */
    record Filter(Optional<String> rule, Optional<Severity> severity, Optional<Sector> sector) {}

    private record Counted(long total, WorklistItem item) {}
}
