package dk.sammenhaeng.journey.worklist;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.function.Function;

/**
 * The SQL of a worklist: whose work, what waits in it, and a page or the counts of that. A source of tasks is one more
 * {@link Tasks}.
 */
final class WorklistQuery {

    /**
     * Everything about the journeys the user holds together, and of other journeys what has a side in a plan of their own.
     * Findings stand with the record that stands for the citizen, and so does its coordinator.
     */
    private static final String MINE = """
            held as (
                select k.citizen_id
                from (
                    select citizen_id from coordinator where user_id = :user
                    union select citizen_id from coordinator where deputy_user = :user) k
                    join citizen c on c.id = k.citizen_id
                where not exists (select from coordinator other where other.citizen_id = c.survivor_id)
            ),
            own as (
                select id, citizen_id, sector from sector_plan where responsible_user = :user and withdrawn_at is null
            ),
            led as (
                select u.sector, u.name from unit_member m join unit u on u.id = m.unit_id
                where m.user_id = :user and m.until is null
            ),
            told as (
                select * from staff_notice where user_id = :user and read_at is null
            ),
            around as (
                select r.id as citizen_id, w.sector
                from (select citizen_id, null as sector from held union select citizen_id, sector from own) w
                    cross join lateral records_of(w.citizen_id) r(id)
            )
            """;

    /**
     * The work of the units the user leads, or of one of them: a unit may have tens of thousands of plans, so only those
     * with a finding are looked at.
     */
    private static final String OF_UNITS = """
            held as (
                select citizen_id from coordinator where false
            ),
            led as (
                select sector, name from unit
                where leader_user = :user and (:unit::uuid is null or id = :unit::uuid)
            ),
            own as (
                select p.id, p.citizen_id, p.sector from led l
                    join sector_plan p on p.sector = l.sector and p.responsible_unit = l.name
                where p.found and p.withdrawn_at is null
            ),
            told as (
                select * from staff_notice where false
            )
            """;

    /**
     * What a load brought is nobody's work until somebody touches it, and shown only when asked for. The record that
     * stands for another is found by case, not coalesce: row-level security lets no index serve a join by what it cannot
     * know to keep hidden rows hidden.
     */
    private static final String FINDINGS = """
            asked as (
                select :fromLoad::boolean as from_load
            ),
            finding as (
                select c.* from held h
                    join citizen r on r.id = h.citizen_id
                    join conflict c on c.citizen_id = case when r.merged then r.survivor_id else r.id end
                where c.status = 'OPEN' and (c.load_id is not null) = (select from_load from asked)
                    and not ((c.cause_kind in ('EPISODE', 'PLAN') or c.plans = '{}') and c.sensitivity = 'VIP')
                union all
                select c.* from own o
                    join citizen r on r.id = o.citizen_id
                    join conflict c on c.citizen_id = case when r.merged then r.survivor_id else r.id end
                where c.status = 'OPEN' and (c.load_id is not null) = (select from_load from asked)
                    and c.plans @> array[o.id]
            )
            """;

    private static final String FOUND = """
            select distinct on (c.id) c.id, c.citizen_id, c.rule, c.severity, c.sectors, c.cause_kind, c.cause_id,
                c.reason, c.due_on, c.opened_at, c.parts, true as by_rule
            from finding c
            where not (c.sensitivity = 'VIP' and hides_a_plan(c.plans, :user))
            """;

    private static final String ITEM = """
            item as (
                select rule, severity, cause_kind, cause_id, min(due_on) as due_on, count(*) as findings, by_rule
                from found
                where (by_rule or not (select from_load from asked))
                    and (:rule::text is null or rule = :rule::text)
                    and (:severity::text is null or severity = :severity::text)
                    and (:sector::text is null or sectors @> array[:sector::text])
                group by rule, severity, cause_kind, cause_id, by_rule
                having :dueBefore::date is null or min(due_on) < :dueBefore::date
            )
            """;

    private static final String PAGE = """
            page as (
                select * from item
                where :afterDay::date is null
                    or (due_on, rule, cause_id) > (:afterDay::date, :afterRule::text, :afterCause::uuid)
                order by due_on, rule, cause_id limit :fetch
            ), per_citizen as (
                select rule, severity, cause_id, f.citizen_id, min(f.due_on) as due_on,
                    json_agg(json_build_object(
                        'conflictId', case when f.by_rule then f.id end, 'taskId', case when not f.by_rule then f.id end,
                        'reason', f.reason, 'dueOn', f.due_on, 'openedAt', f.opened_at,
                        'actionIds', array(select a.id from action a where a.id = any (f.parts) order by a.id),
                        'appointmentIds', array(
                            select a.id from appointment a where a.id = any (f.parts) order by a.starts_at, a.id),
                        'meetingIds', array(
                            select m.id from meeting m where m.id = any (f.parts) order by m.starts_at, m.id))
                        order by f.due_on, f.id) as findings
                from page join found f using (rule, severity, cause_id)
                group by rule, severity, cause_id, f.citizen_id
            ), concerned as materialized (
                select rule, severity, cause_id, json_agg(json_build_object(
                    'citizenId', c.id, 'name', c.given_name || ' ' || c.family_name, 'findings', f.findings)
                    order by f.due_on, c.id) as citizens
                from per_citizen f join citizen c on c.id = f.citizen_id
                group by rule, severity, cause_id
            )
            select
                case when :count then (select count(*) from item) end,
                json_build_object(
                    'kind', case when p.by_rule then 'FINDING' else 'TASK' end,
                    'cause', json_build_object(
                        'kind', p.cause_kind, 'id', p.cause_id,
                        'institutionId', case when p.cause_kind = 'INSTITUTION' and told.name then p.cause_id end,
                        'institutionName', (
                            select name from copy_institution i where i.id = p.cause_id and told.name),
                        'citizenId', case when p.cause_kind = 'CITIZEN' then p.cause_id end,
                        'episodeId', case when p.cause_kind = 'EPISODE' then p.cause_id end,
                        'planId', case when p.cause_kind = 'PLAN' then p.cause_id end),
                    'rule', p.rule, 'ruleTitle', p.rule, 'severity', p.severity, 'dueOn', p.due_on,
                    'count', p.findings, 'citizens', concerned.citizens)
            from page p cross join lateral (
                select p.cause_kind = 'INSTITUTION' and exists (
                    select from found f
                        join conflict c using (id)
                        join sector_plan s on s.id = any (c.plans)
                    where f.rule = p.rule and f.severity = p.severity and f.cause_id = p.cause_id
                        and shows_content(s, :user, :worksFor, :now)) as name
            ) told join concerned using (rule, severity, cause_id)
            order by p.due_on, p.rule, p.cause_id
            """;

    private static final String COUNTS = """
            select rule, severity, count(*), sum(findings)::bigint, count(*) filter (where due_on < :today)
            from item group by rule, severity order by rule
            """;

    private static final List<Tasks> ALL =
            List.of(TransitionTasks.TASKS, MeetingTasks.TASKS, PlanTasks.TASKS, CitizenTasks.TASKS);

    static final NamedQuery MY_PAGE = query(MINE, Tasks::mine, ", " + PAGE);
    static final NamedQuery MY_COUNTS = query(MINE, Tasks::mine, COUNTS);
    static final NamedQuery PAGE_OF_UNITS = query(OF_UNITS, Tasks::ofUnits, ", " + PAGE);
    static final NamedQuery COUNTS_OF_UNITS = query(OF_UNITS, Tasks::ofUnits, COUNTS);

    private WorklistQuery() {}

    private static NamedQuery query(String whose, Function<Tasks, String> sources, String shown) {
        String found = ALL.stream().map(Tasks::waiting).collect(joining("union all ", FOUND + "union all ", ""));
        return NamedQuery.of("with " + whose + ALL.stream().map(sources).collect(joining(", ", ", ", ", ")) + FINDINGS
                + ", found as (" + found + "), " + ITEM + shown);
    }
}
