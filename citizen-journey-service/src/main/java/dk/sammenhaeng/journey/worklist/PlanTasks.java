package dk.sammenhaeng.journey.worklist;

/** What the plans of the sectors ask for, while they last and when they are over. */
final class PlanTasks {

    /**
     * A correction is whose plan it is about, or the coordinator's where no sector keeps the data. An offer of
     * rehabilitation without an answer, and a course without an outcome, are whose health plan the citizen has, and who
     * decided. What is taken up again after a coordinated plan is whose plan it stands in.
     */
    private static final String MINE = """
            corrected as (
                select distinct k.id, k.citizen_id, k.point, k.stated_at, k.owner_sector from around w
                    cross join lateral (
                        select * from correction where citizen_id = w.citizen_id and state = 'OPEN' offset 0) k
                where w.sector is null and k.owner_sector is null
                    or k.owner_sector = w.sector and (k.plan_id is null or k.plan_id in (select id from own))
            ),
            rehabilitated as (
                select d.* from around w
                    cross join lateral (
                        select * from rehabilitation_decision
                        where citizen_id = w.citizen_id and follow_up_on <= :promisesUntil offset 0) d
                where w.sector = 'HEALTH'
                union
                select d.* from rehabilitation_decision d
                where d.decided_by = :user and d.follow_up_on <= :promisesUntil and is_tied(:user, d.citizen_id, :now)
            ),
            to_follow_up as (
                select f.* from own o cross join lateral (
                    select * from follow_up where plan_id = o.id and done_at is null offset 0) f
            )
            """;

    /** A decision on rehabilitation is found from its own side: a unit may have tens of thousands of plans. */
    private static final String OF_UNITS = """
            corrected as (
                select k.id, k.citizen_id, k.point, k.stated_at, k.owner_sector from led l
                    join correction k on k.owner_sector = l.sector and k.state = 'OPEN'
                    join sector_plan p on p.id = k.plan_id
                where p.sector = l.sector and p.responsible_unit = l.name and p.withdrawn_at is null
            ),
            rehabilitated as materialized (
                select d.* from rehabilitation_decision d
                where d.follow_up_on <= :promisesUntil and d.citizen_id in (
                    select p.citizen_id from led l
                        join sector_plan p on p.sector = l.sector and p.responsible_unit = l.name
                    where l.sector = 'HEALTH' and p.withdrawn_at is null
                    union all
                    select r.id from citizen m
                        cross join lateral records_of(m.id) r(id)
                        join sector_plan p on p.citizen_id in (m.id, m.survivor_id)
                        join led l on l.sector = p.sector and l.name = p.responsible_unit
                    where m.survivor_id is not null and l.sector = 'HEALTH' and p.withdrawn_at is null)
            ),
            to_follow_up as (
                select f.* from led l cross join lateral (
                    select * from follow_up where sector = l.sector and done_at is null offset 0) f
                    join sector_plan p on p.id = f.plan_id
                where p.sector = l.sector and p.responsible_unit = l.name and p.withdrawn_at is null
            )
            """;

    private static final String WAITING = """
            select p.id, p.citizen_id, 'proposal-to-answer', 'ACT', array[p.to_sector], 'CITIZEN', p.citizen_id,
                p.kind, p.answer_by, p.proposed_at, array[p.id], false
            from (
                select id from own
                union select s.id from led l
                    join sector_plan s on s.sector = l.sector and s.responsible_unit = l.name
                where s.asked and s.withdrawn_at is null) mine
                cross join lateral (
                    select * from proposal where plan_id = mine.id and state = 'PROPOSED' offset 0) p
                join citizen c on c.id = p.citizen_id
            where p.proposed_by <> :user and c.stopped_at is null
            union all
            select k.id, k.citizen_id, 'correction-to-answer', 'ACT', array_remove(array[k.owner_sector], null),
                'CITIZEN', k.citizen_id, k.point,
                (k.stated_at at time zone 'Europe/Copenhagen')::date + :correctionDays::int, k.stated_at,
                array[k.id], false
            from corrected k join citizen c on c.id = k.citizen_id
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
            select f.id, f.citizen_id, 'plan-to-follow-up', 'ACT', array[f.sector], 'CITIZEN', f.citizen_id,
                f.because, f.due_on, f.created_at, array[f.id], false
            from to_follow_up f join citizen c on c.id = f.citizen_id
            where c.stopped_at is null
            union all
            select q.id, q.citizen_id, q.question, 'KNOW', array_remove(array[q.sector], null), 'CITIZEN',
                q.citizen_id, q.reason, q.due_on, q.asked_at, array[q.id], false
            from questions_to_answer(:asked, :now, :today, :outcomesSince) q join citizen c on c.id = q.citizen_id
            where c.stopped_at is null
            """;

    static final Tasks TASKS = new Tasks(MINE, OF_UNITS, WAITING);

    private PlanTasks() {}
}
