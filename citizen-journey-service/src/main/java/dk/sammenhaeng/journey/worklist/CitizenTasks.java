package dk.sammenhaeng.journey.worklist;

/** What is asked around a citizen beside plans, meetings and transitions. */
final class CitizenTasks {

    /**
     * A task of the team is whose who took it, and until then of all who may. A letter, a call or a meeting that a message
     * waits for is the coordinator's, where there is none that of who has a plan. What a citizen asks about the
     * coordinator is never the coordinator's, but for who leads a unit with a plan of that citizen.
     */
    private static final String MINE = """
            team_work as (
                select t.* from team_task t
                where t.state = 'TAKEN' and t.taken_by = :user
                union
                select t.* from team_member m
                    cross join lateral records_of(m.citizen_id) r(id)
                    join team_task t on t.citizen_id = r.id
                    join task_competence c on c.task_type = t.task_type
                where m.user_id = :user and (m.ends_at is null or m.ends_at > :now) and t.state = 'OPEN'
                    and exists (select from unnest(c.professions) profession where lower(profession) = lower(m.role))
            ),
            to_tell as (
                select m.* from (
                    select citizen_id from around where sector is null
                    union select a.citizen_id from around a
                    where not exists (
                        select from records_of(a.citizen_id) r(id) join coordinator k on k.citizen_id = r.id)) w
                    cross join lateral (
                        select * from message
                        where citizen_id = w.citizen_id and status = 'WAITING' and channel <> 'DIGITAL' offset 0) m
            ),
            wish_to_answer as (
                select q.* from coordinator_request q
                where q.outcome is null and exists (select from unit where leader_user = :user)
                    and exists (
                        select from records_of(q.citizen_id) r(id) join sector_plan p on p.citizen_id = r.id
                            join unit u on u.sector = p.sector and u.name = p.responsible_unit
                        where p.withdrawn_at is null and u.leader_user = :user)
            )
            """;

    /** The first two are asked of persons. */
    private static final String OF_UNITS = """
            team_work as (
                select * from team_task where false
            ),
            to_tell as (
                select * from message where false
            ),
            wish_to_answer as (
                select q.* from coordinator_request q
                where q.outcome is null and exists (
                    select from records_of(q.citizen_id) r(id) join sector_plan p on p.citizen_id = r.id
                        join led l on l.sector = p.sector and l.name = p.responsible_unit
                    where p.withdrawn_at is null)
            )
            """;

    private static final String WAITING = """
            select k.id, k.citizen_id,
                case when k.overdue_since is null then 'concern-to-triage' else 'concern-overdue' end,
                case when k.overdue_since is null then 'ACT' else 'STOP' end, array[l.sector], 'CITIZEN',
                k.citizen_id, k.state, (k.triage_by at time zone 'Europe/Copenhagen')::date, k.received_at,
                array[k.id], false
            from led l join unit u on u.sector = l.sector and u.name = l.name
                join concern_triage a on a.unit_id = u.id join concern k on k.about = a.about
            where k.state = 'RECEIVED' and not is_dead(k.citizen_id)
            union all
            select distinct e.id, e.citizen_id, e.rule, e.severity, array[e.sector], 'CITIZEN', e.citizen_id,
                e.state, e.due_on, e.sent_at, array[e.id], false
            from led l join unit u on u.sector = l.sector and u.name = l.name
                cross join lateral entries_to_answer(u.id) e
            union all
            select h.id, h.citizen_id, 'hand-over-to-answer', 'ACT', '{}', 'CITIZEN', h.citizen_id, h.state,
                (h.answer_by at time zone 'Europe/Copenhagen')::date, h.proposed_at, array[h.id], false
            from coordinator_hand_over h join citizen c on c.id = h.citizen_id
            where h.to_user = :user and h.state = 'PROPOSED' and c.stopped_at is null
            union all
            select s.id, s.citizen_id, 'contact-to-make', 'ACT', array_remove(array[s.sector], null), 'CITIZEN',
                s.citizen_id, case when s.missed_since is null then 'DUE' else 'MISSED' end, s.next_on, s.set_at,
                array[s.id], false
            from contacts_to_make(:user, :now, :today) s join citizen c on c.id = s.citizen_id
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
            select q.id, q.citizen_id, 'coordinator-request-to-answer', 'ACT', '{}', 'CITIZEN', q.citizen_id, q.kind,
                (q.answer_by at time zone 'Europe/Copenhagen')::date, q.recorded_at, array[q.id], false
            from wish_to_answer q join citizen c on c.id = q.citizen_id
            where c.stopped_at is null
            union all
            select n.id, n.citizen_id, 'notice-to-read', 'KNOW', '{}', 'CITIZEN', n.citizen_id, n.kind,
                (n.at at time zone 'Europe/Copenhagen')::date + 1, n.at, array[n.id], false
            from told n
            where is_tied(:user, n.citizen_id, :now)
            """;

    static final Tasks TASKS = new Tasks(MINE, OF_UNITS, WAITING);

    private CitizenTasks() {}
}
