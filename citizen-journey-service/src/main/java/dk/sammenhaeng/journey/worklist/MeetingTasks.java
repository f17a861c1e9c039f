package dk.sammenhaeng.journey.worklist;

/** What a joint meeting asks for: an answer to the call, the minutes, and the promises made at it. */
final class MeetingTasks {

    /**
     * A promise is its sector's who has a plan of the citizen; the coordinator's where no sector made it, or where it is
     * overdue. What a meeting waits for is the coordinator's, and who called it.
     */
    private static final String MINE = """
            promised as (
                select distinct on (k.id) k.* from around w
                    cross join lateral (
                        select * from meeting_commitment
                        where citizen_id = w.citizen_id and state = 'OPEN' and due_on <= :promisesUntil offset 0) k
                where k.owner_sector = w.sector
                    or w.sector is null and (k.owner_sector is null or k.overdue_since is not null)
            ),
            held_meeting as (
                select m.* from around w
                    cross join lateral (
                        select * from meeting where citizen_id = w.citizen_id and state = 'PLANNED' offset 0) m
                where w.sector is null
            ),
            own_meeting as (
                select * from held_meeting
                union
                select m.* from meeting m
                where m.called_by = :user and m.state = 'PLANNED' and is_tied(:user, m.citizen_id, :now)
            )
            """;

    /** A promise is found from its own side: a unit may have tens of thousands of plans. */
    private static final String OF_UNITS = """
            promised as materialized (
                select k.* from meeting_commitment k
                where k.state = 'OPEN' and k.due_on <= :promisesUntil and (k.citizen_id, k.owner_sector) in (
                    select p.citizen_id, p.sector from led l
                        join sector_plan p on p.sector = l.sector and p.responsible_unit = l.name
                    where p.withdrawn_at is null
                    union all
                    select r.id, p.sector from citizen m
                        cross join lateral records_of(m.id) r(id)
                        join sector_plan p on p.citizen_id in (m.id, m.survivor_id)
                        join led l on l.sector = p.sector and l.name = p.responsible_unit
                    where m.survivor_id is not null and p.withdrawn_at is null)
            ),
            held_meeting as (
                select * from meeting where false
            ),
            own_meeting as (
                select * from meeting where false
            )
            """;

    private static final String WAITING = """
            select k.id, k.citizen_id, 'promise-to-keep', 'ACT', array_remove(array[k.owner_sector], null), 'CITIZEN',
                k.citizen_id, case when k.overdue_since is null then 'DUE' else 'OVERDUE' end, k.due_on, m.ended_at,
                array[k.id], false
            from promised k join meeting m on m.id = k.meeting_id
                join citizen c on c.id = k.citizen_id
            where c.stopped_at is null and not hides_promise(k.meeting_id, k.owner_sector, :user)
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
                    cross join lateral (
                        select * from meeting_participant where plan_id = mine.id and answer_by is not null offset 0) a
                union all
                select a.* from held_meeting h cross join lateral (
                    select * from meeting_participant
                    where meeting_id = h.id and kind = 'COORDINATOR' and answer_by is not null offset 0) a) p
                join meeting m on m.id = p.meeting_id
                join citizen c on c.id = m.citizen_id
            where c.stopped_at is null
            order by m.id, p.answer_by)
            union all
            (select distinct on (m.id) m.id, m.citizen_id, 'invitation-unanswered', 'ACT', '{}'::text[], 'CITIZEN',
                m.citizen_id, 'OVERDUE', (p.answer_by at time zone 'Europe/Copenhagen')::date, m.called_at,
                array[m.id], false
            from own_meeting m
                cross join lateral (
                    select * from meeting_participant
                    where meeting_id = m.id and kind <> 'COORDINATOR' and unanswered_since is not null offset 0) p
                join citizen c on c.id = m.citizen_id
            where c.stopped_at is null and not hides_a_plan(array[p.plan_id], :user)
                and exists (select from sector_plan s where s.id = p.plan_id and s.withdrawn_at is null)
            order by m.id, p.answer_by)
            union all
            select m.id, m.citizen_id, 'minutes-to-write', 'ACT', '{}', 'CITIZEN', m.citizen_id,
                case when m.minutes_missing_since is null then 'DUE' else 'OVERDUE' end,
                (m.minutes_by at time zone 'Europe/Copenhagen')::date, m.called_at, array[m.id], false
            from own_meeting m join citizen c on c.id = m.citizen_id
            where m.ends_at <= :now and m.minutes_by is not null and c.stopped_at is null
            """;

    static final Tasks TASKS = new Tasks(MINE, OF_UNITS, WAITING);

    private MeetingTasks() {}
}
