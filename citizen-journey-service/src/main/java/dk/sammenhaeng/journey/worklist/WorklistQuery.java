package dk.sammenhaeng.journey.worklist;

/**
 * The SQL of a worklist: whose work, what waits in it, and a page or the counts of that. A source of tasks is one more part
 * of what was found.
 */
final class WorklistQuery {

    /**
     * Whose work: everything about the journeys the user holds together, and of other journeys what has a side in a plan
     * of their own. Findings stand with the record that stands for the citizen, and so does its coordinator. A promise is
     * its sector's who has a plan of the citizen; the coordinator's where no sector made it, or where it is overdue. A
     * correction is whose plan it is about, or the coordinator's where no sector keeps the data. A task of the team is
     * whose who took it, and until then of all who may. A letter, a call or a meeting that a message waits for is the
     * coordinator's, where there is none that of who has a plan. Promises, corrections and messages are looked up citizen
     * by citizen ({@code offset 0} keeps the planner from passing over all of the municipality's instead). An offer of
     * rehabilitation without an answer, and a course without an outcome, are whose health plan the citizen has, and who
     * decided. What a meeting waits for is the coordinator's, and who called it. The open points of a transition's
     * checklist are from its day on whose side is responsible: who has a plan of that sector, and the unit that took over;
     * of the coordinator once they are late. A transition that was refused is back with who has a plan of the sender's
     * sector, the sending unit as far as it works with the citizen, and the coordinator. Parameters: the user five times,
     * the last day of promises, the user twice, and now; the last day of promises, the user, that day, the user, and now;
     * the user twice, and now; today; the user, and now.
     */
    static final String MINE = """
            with held as (
                select k.citizen_id
                from (
                    select citizen_id from coordinator where user_id = ?
                    union select citizen_id from coordinator where deputy_user = ?) k
                    join citizen c on c.id = k.citizen_id
                where not exists (select from coordinator other where other.citizen_id = c.survivor_id)
            ), own as (
                select id, citizen_id, sector from sector_plan where responsible_user = ? and withdrawn_at is null
            ), led as (
                select u.sector, u.name from unit_member m join unit u on u.id = m.unit_id
                where m.user_id = ? and m.until is null
            ), told as (
                select * from staff_notice where user_id = ? and read_at is null
            ), around as (
                select r.id as citizen_id, w.sector
                from (select citizen_id, null as sector from held union select citizen_id, sector from own) w
                    cross join lateral records_of(w.citizen_id) r(id)
            ), promised as (
                select distinct on (k.id) k.* from around w
                    cross join lateral (
                        select * from meeting_commitment
                        where citizen_id = w.citizen_id and state = 'OPEN' and due_on <= ? offset 0) k
                where k.owner_sector = w.sector
                    or w.sector is null and (k.owner_sector is null or k.overdue_since is not null)
            ), corrected as (
                select distinct k.id, k.citizen_id, k.point, k.stated_at, k.owner_sector from around w
                    cross join lateral (
                        select * from correction where citizen_id = w.citizen_id and state = 'OPEN' offset 0) k
                where w.sector is null and k.owner_sector is null
                    or k.owner_sector = w.sector and (k.plan_id is null or k.plan_id in (select id from own))
            ), team_work as (
                select t.* from team_task t
                where t.state = 'TAKEN' and t.taken_by = ?
                union
                select t.* from team_member m
                    cross join lateral records_of(m.citizen_id) r(id)
                    join team_task t on t.citizen_id = r.id
                    join task_competence c on c.task_type = t.task_type
                where m.user_id = ? and (m.ends_at is null or m.ends_at > ?) and t.state = 'OPEN'
                    and exists (select from unnest(c.professions) profession where lower(profession) = lower(m.role))
            ), to_tell as (
                select m.* from (
                    select citizen_id from around where sector is null
                    union select a.citizen_id from around a
                    where not exists (
                        select from records_of(a.citizen_id) r(id) join coordinator k on k.citizen_id = r.id)) w
                    cross join lateral (
                        select * from message
                        where citizen_id = w.citizen_id and status = 'WAITING' and channel <> 'DIGITAL' offset 0) m
            ), rehabilitated as (
                select d.* from around w
                    cross join lateral (
                        select * from rehabilitation_decision
                        where citizen_id = w.citizen_id and follow_up_on <= ? offset 0) d
                where w.sector = 'HEALTH'
                union
                select d.* from rehabilitation_decision d
                where d.decided_by = ? and d.follow_up_on <= ? and is_tied(?, d.citizen_id, ?)
            ), held_meeting as (
                select m.* from around w
                    cross join lateral (
                        select * from meeting where citizen_id = w.citizen_id and state = 'PLANNED' offset 0) m
                where w.sector is null
            ), own_meeting as (
                select * from held_meeting
                union
                select m.* from meeting m
                where m.called_by = ? and m.state = 'PLANNED' and is_tied(?, m.citizen_id, ?)
            ), to_tick as (
                select t.id, t.citizen_id, t.points_sector, t.points_due_on, t.started_at, t.status
                from led l cross join lateral (
                    select * from transition
                    where points_sector = l.sector and points_unit = l.name and points_due_on is not null offset 0) t
                where t.status in ('ACCEPTED', 'COMPLETED')
                union
                select t.id, t.citizen_id, t.points_sector, t.points_due_on, t.started_at, t.status
                from around w cross join lateral (
                    select * from transition
                    where citizen_id = w.citizen_id and points_due_on is not null offset 0) t
                where t.points_sector = w.sector or w.sector is null and t.points_due_on < ?
            ), refused as (
                select t.id, t.citizen_id, t.from_sector, t.planned_at, t.refusals, t.started_at, t.status
                from led l cross join lateral (
                    select * from transition
                    where from_sector = l.sector and from_unit = l.name and status = 'REFUSED' offset 0) t
                where is_tied(?, t.citizen_id, ?)
                union
                select t.id, t.citizen_id, t.from_sector, t.planned_at, t.refusals, t.started_at, t.status
                from around w cross join lateral (
                    select * from transition where citizen_id = w.citizen_id and status = 'REFUSED' offset 0) t
                where t.from_sector = w.sector or w.sector is null
            ), to_follow_up as (
                select f.* from own o cross join lateral (
                    select * from follow_up where plan_id = o.id and done_at is null offset 0) f
            )
            """;

    /**
     * The work of the units the user leads, or of one of them: a unit may have tens of thousands of plans, so only those
     * with a finding are looked at, and a promise or a decision on rehabilitation is found from its own side. Parameters:
     * the user, then the unit twice, and the last day of promises twice.
     */
    static final String OF_UNITS = """
            with held as (
                select citizen_id from coordinator where false
            ), led as (
                select sector, name from unit
                where leader_user = ? and (?::uuid is null or id = ?::uuid)
            ), own as (
                select p.id, p.citizen_id, p.sector from led l
                    join sector_plan p on p.sector = l.sector and p.responsible_unit = l.name
                where p.found and p.withdrawn_at is null
            ), told as (
                select * from staff_notice where false
            ), promised as materialized (
                select k.* from meeting_commitment k
                where k.state = 'OPEN' and k.due_on <= ? and (k.citizen_id, k.owner_sector) in (
                    select p.citizen_id, p.sector from led l
                        join sector_plan p on p.sector = l.sector and p.responsible_unit = l.name
                    where p.withdrawn_at is null
                    union all
                    select r.id, p.sector from citizen m
                        cross join lateral records_of(m.id) r(id)
                        join sector_plan p on p.citizen_id in (m.id, m.survivor_id)
                        join led l on l.sector = p.sector and l.name = p.responsible_unit
                    where m.survivor_id is not null and p.withdrawn_at is null)
            ), corrected as (
                select k.id, k.citizen_id, k.point, k.stated_at, k.owner_sector from led l
                    join correction k on k.owner_sector = l.sector and k.state = 'OPEN'
                    join sector_plan p on p.id = k.plan_id
                where p.sector = l.sector and p.responsible_unit = l.name and p.withdrawn_at is null
            ), team_work as (
                select * from team_task where false
            ), to_tell as (
                select * from message where false
            ), rehabilitated as materialized (
                select d.* from rehabilitation_decision d
                where d.follow_up_on <= ? and d.citizen_id in (
                    select p.citizen_id from led l
                        join sector_plan p on p.sector = l.sector and p.responsible_unit = l.name
                    where l.sector = 'HEALTH' and p.withdrawn_at is null
                    union all
                    select r.id from citizen m
                        cross join lateral records_of(m.id) r(id)
                        join sector_plan p on p.citizen_id in (m.id, m.survivor_id)
                        join led l on l.sector = p.sector and l.name = p.responsible_unit
                    where m.survivor_id is not null and l.sector = 'HEALTH' and p.withdrawn_at is null)
            ), held_meeting as (
                select * from meeting where false
            ), own_meeting as (
                select * from meeting where false
            ), to_tick as (
                select t.id, t.citizen_id, t.points_sector, t.points_due_on, t.started_at, t.status
                from led l cross join lateral (
                    select * from transition
                    where points_sector = l.sector and points_unit = l.name and points_due_on is not null offset 0) t
            ), refused as (
                select t.* from led l cross join lateral (
                    select * from transition
                    where from_sector = l.sector and from_unit = l.name and status = 'REFUSED' offset 0) t
            ), to_follow_up as (
                select f.* from led l cross join lateral (
                    select * from follow_up where sector = l.sector and done_at is null offset 0) f
                    join sector_plan p on p.id = f.plan_id
                where p.sector = l.sector and p.responsible_unit = l.name and p.withdrawn_at is null
            )
            """;

    /**
     * What a load brought is nobody's work until somebody touches it, and shown only when asked for. The record that
     * stands for another is found by case, not coalesce: row-level security lets no index serve a join by what it cannot
     * know to keep hidden rows hidden. Parameters: whether loads are asked for; the user four times; now; the user
     * again; now and today; how many days a correction has; the user; now; who is asked about their plans, now, today
     * and since which day; then rule, severity, sector and the day twice each.
     */
    private static final String FOUND = """
            , asked as (
                select ?::boolean as from_load
            ), finding as (
                select c.* from held h
                    join citizen r on r.id = h.citizen_id
                    join conflict c on c.citizen_id = case when r.merged then r.survivor_id else r.id end
                where c.status = 'OPEN' and (c.load_id is not null) = (select from_load from asked)
                    and not (c.cause_kind in ('EPISODE', 'PLAN') and c.sensitivity = 'VIP')
                union all
                select c.* from own o
                    join citizen r on r.id = o.citizen_id
                    join conflict c on c.citizen_id = case when r.merged then r.survivor_id else r.id end
                where c.status = 'OPEN' and (c.load_id is not null) = (select from_load from asked)
                    and c.plans @> array[o.id]
            ), found as (
                select distinct on (c.id) c.id, c.citizen_id, c.rule, c.severity, c.sectors, c.cause_kind, c.cause_id,
                    c.reason, c.due_on, c.opened_at, c.parts, true as by_rule
                from finding c
                where not (c.sensitivity = 'VIP' and hides_a_plan(c.plans, ?))
                union all
                select t.id, t.citizen_id, 'transition-to-answer', 'ACT', array[t.to_sector], 'CITIZEN', t.citizen_id,
                    t.status, (t.answer_by at time zone 'Europe/Copenhagen')::date, t.started_at, array[t.id], false
                from (
                    select w.id, w.citizen_id, w.to_sector, w.status, w.answer_by, w.started_at
                    from led l cross join lateral (
                        select * from transition
                        where to_sector = l.sector and to_unit = l.name and status = 'STARTED' offset 0) w
                    union
                    select d.id, d.citizen_id, d.to_sector, d.status, d.answer_by, d.started_at
                    from led l cross join lateral (
                        select * from transition
                        where to_sector = l.sector and duty_unit = l.name and status = 'STARTED' offset 0) d) t
                    join citizen c on c.id = t.citizen_id
                where c.stopped_at is null
                union all
                select t.id, t.citizen_id, 'transition-refused', 'ACT', array[t.from_sector], 'CITIZEN', t.citizen_id,
                    t.status, (t.planned_at at time zone 'Europe/Copenhagen')::date,
                    coalesce((t.refusals -> -1 ->> 'at')::timestamptz, t.started_at), array[t.id], false
                from refused t join citizen c on c.id = t.citizen_id
                where c.stopped_at is null
                union all
                select f.id, f.citizen_id, 'plan-to-follow-up', 'ACT', array[f.sector], 'CITIZEN', f.citizen_id,
                    f.because, f.due_on, f.created_at, array[f.id], false
                from to_follow_up f join citizen c on c.id = f.citizen_id
                where c.stopped_at is null
                union all
                select k.id, k.citizen_id,
                    case when k.overdue_since is null then 'concern-to-triage' else 'concern-overdue' end,
                    case when k.overdue_since is null then 'ACT' else 'STOP' end, array[l.sector], 'CITIZEN',
                    k.citizen_id, k.state, (k.triage_by at time zone 'Europe/Copenhagen')::date, k.received_at,
                    array[k.id], false
                from led l join unit u on u.sector = l.sector and u.name = l.name
                    join concern_triage a on a.unit_id = u.id join concern k on k.about = a.about
                where k.state = 'RECEIVED'
                union all
                select distinct e.id, e.citizen_id, e.rule, e.severity, array[e.sector], 'CITIZEN', e.citizen_id,
                    e.state, e.due_on, e.sent_at, array[e.id], false
                from led l join unit u on u.sector = l.sector and u.name = l.name
                    cross join lateral entries_to_answer(u.id) e
                union all
                select h.id, h.citizen_id, 'hand-over-to-answer', 'ACT', '{}', 'CITIZEN', h.citizen_id, h.state,
                    (h.answer_by at time zone 'Europe/Copenhagen')::date, h.proposed_at, array[h.id], false
                from coordinator_hand_over h join citizen c on c.id = h.citizen_id
                where h.to_user = ? and h.state = 'PROPOSED' and c.stopped_at is null
                union all
                select p.id, p.citizen_id, 'proposal-to-answer', 'ACT', array[p.to_sector], 'CITIZEN', p.citizen_id,
                    p.kind, p.answer_by, p.proposed_at, array[p.id], false
                from (
                    select id from own
                    union select s.id from led l
                        join sector_plan s on s.sector = l.sector and s.responsible_unit = l.name
                    where s.asked and s.withdrawn_at is null) mine
                    join proposal p on p.plan_id = mine.id
                    join citizen c on c.id = p.citizen_id
                where p.state = 'PROPOSED' and p.proposed_by <> ? and c.stopped_at is null
                union all
                select k.id, k.citizen_id, 'promise-to-keep', 'ACT', array_remove(array[k.owner_sector], null), 'CITIZEN',
                    k.citizen_id, case when k.overdue_since is null then 'DUE' else 'OVERDUE' end, k.due_on, m.ended_at,
                    array[k.id], false
                from promised k join meeting m on m.id = k.meeting_id
                    join citizen c on c.id = k.citizen_id
                where c.stopped_at is null and not hides_promise(k.meeting_id, k.owner_sector, ?)
                union all
                (select distinct on (m.id) m.id, m.citizen_id, 'meeting-to-answer', 'ACT',
                    array_remove(array[p.sector], null), 'CITIZEN', m.citizen_id,
                    case when p.unanswered_since is null then 'DUE' else 'OVERDUE' end,
                    (p.answer_by at time zone 'Europe/Copenhagen')::date, m.called_at, array[m.id], false
                from (
                    select a.* from (
                        select id from own
                        union select s.id from led l
                            join sector_plan s on s.sector = l.sector and s.responsible_unit = l.name
                        where s.called and s.withdrawn_at is null) mine
                        join meeting_participant a on a.plan_id = mine.id
                    where a.answer_by is not null
                    union all
                    select a.* from held_meeting h join meeting_participant a on a.meeting_id = h.id
                    where a.kind = 'COORDINATOR' and a.answer_by is not null) p
                    join meeting m on m.id = p.meeting_id
                    join citizen c on c.id = m.citizen_id
                where c.stopped_at is null
                order by m.id, p.answer_by)
                union all
                (select distinct on (m.id) m.id, m.citizen_id, 'invitation-unanswered', 'ACT', '{}'::text[], 'CITIZEN',
                    m.citizen_id, 'OVERDUE', (p.answer_by at time zone 'Europe/Copenhagen')::date, m.called_at,
                    array[m.id], false
                from own_meeting m join meeting_participant p on p.meeting_id = m.id
                    join citizen c on c.id = m.citizen_id
                where p.unanswered_since is not null and p.kind <> 'COORDINATOR' and c.stopped_at is null
                    and not hides_a_plan(array[p.plan_id], ?)
                    and exists (select from sector_plan s where s.id = p.plan_id and s.withdrawn_at is null)
                order by m.id, p.answer_by)
                union all
                select m.id, m.citizen_id, 'minutes-to-write', 'ACT', '{}', 'CITIZEN', m.citizen_id,
                    case when m.minutes_missing_since is null then 'DUE' else 'OVERDUE' end,
                    (m.minutes_by at time zone 'Europe/Copenhagen')::date, m.called_at, array[m.id], false
                from own_meeting m join citizen c on c.id = m.citizen_id
                where m.ends_at <= ? and m.minutes_by is not null and c.stopped_at is null
                union all
                select s.id, s.citizen_id, 'contact-to-make', 'ACT', array_remove(array[s.sector], null), 'CITIZEN',
                    s.citizen_id, case when s.missed_since is null then 'DUE' else 'MISSED' end, s.next_on, s.set_at,
                    array[s.id], false
                from contacts_to_make(?, ?, ?) s join citizen c on c.id = s.citizen_id
                where c.stopped_at is null
                union all
                select k.id, k.citizen_id, 'correction-to-answer', 'ACT', array_remove(array[k.owner_sector], null),
                    'CITIZEN', k.citizen_id, k.point,
                    (k.stated_at at time zone 'Europe/Copenhagen')::date + ?::int, k.stated_at, array[k.id], false
                from corrected k join citizen c on c.id = k.citizen_id
                where c.stopped_at is null
                union all
                select t.id, t.citizen_id, 'team-task-to-do', 'ACT', '{}', 'CITIZEN', t.citizen_id, t.state, t.due_on,
                    t.set_at, array[t.id], false
                from team_work t join citizen c on c.id = t.citizen_id
                where c.stopped_at is null
                union all
                select m.id, m.citizen_id, 'message-to-give', 'ACT', '{}', 'CITIZEN', m.citizen_id, m.channel,
                    (m.created_at at time zone 'Europe/Copenhagen')::date + 1, m.created_at, array[m.id], false
                from to_tell m join citizen c on c.id = m.citizen_id
                where c.stopped_at is null
                union all
                select d.id, d.citizen_id,
                    case d.outcome when 'OFFERED' then 'rehabilitation-to-answer' else 'rehabilitation-to-end' end,
                    'ACT', array['HEALTH'], 'CITIZEN', d.citizen_id,
                    case when d.overdue_since is null then 'DUE' else 'OVERDUE' end, d.follow_up_on,
                    d.decided_on::timestamp at time zone 'Europe/Copenhagen', array[d.id], false
                from rehabilitated d join citizen c on c.id = d.citizen_id
                where c.stopped_at is null
                union all
                select t.id, t.citizen_id, 'checklist-to-finish', 'ACT', array[t.points_sector], 'CITIZEN', t.citizen_id,
                    t.status, t.points_due_on, t.started_at, array[t.id], false
                from to_tick t join citizen c on c.id = t.citizen_id
                where c.stopped_at is null
                union all
                select n.id, n.citizen_id, 'notice-to-read', 'KNOW', '{}', 'CITIZEN', n.citizen_id, n.kind,
                    (n.at at time zone 'Europe/Copenhagen')::date + 1, n.at, array[n.id], false
                from told n
                where is_tied(?, n.citizen_id, ?)
                union all
                select q.id, q.citizen_id, q.question, 'KNOW', array_remove(array[q.sector], null), 'CITIZEN',
                    q.citizen_id, q.reason, q.due_on, q.asked_at, array[q.id], false
                from questions_to_answer(?, ?, ?, ?) q join citizen c on c.id = q.citizen_id
                where c.stopped_at is null
            ), item as (
                select rule, severity, cause_kind, cause_id, min(due_on) as due_on, count(*) as findings, by_rule
                from found
                where (by_rule or not (select from_load from asked))
                    and (?::text is null or rule = ?::text)
                    and (?::text is null or severity = ?::text)
                    and (?::text is null or sectors @> array[?::text])
                group by rule, severity, cause_kind, cause_id, by_rule
                having ?::date is null or min(due_on) < ?::date
            )
            """;

    static final String PAGE = FOUND + """
            , page as (
                select * from item
                where ?::date is null or (due_on, rule, cause_id) > (?::date, ?::text, ?::uuid)
                order by due_on, rule, cause_id limit ?
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
                case when ? then (select count(*) from item) end,
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
                        and shows_content(s, ?, ?, ?)) as name
            ) told join concerned using (rule, severity, cause_id)
            order by p.due_on, p.rule, p.cause_id
            """;

    static final String COUNTS = FOUND + """
            select rule, severity, count(*), sum(findings)::bigint, count(*) filter (where due_on < ?)
            from item group by rule, severity order by rule
            """;

    private WorklistQuery() {}
}
