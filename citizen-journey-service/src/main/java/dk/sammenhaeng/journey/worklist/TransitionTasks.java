package dk.sammenhaeng.journey.worklist;

/** What a transition from one sector to another asks of either side. */
final class TransitionTasks {

    /**
     * The open points of a transition's checklist are, once they are work, of the side that is responsible: who has a plan of that
     * sector, and the unit that took over; of the coordinator once they are late. A transition that was refused is back
     * with who has a plan of the sender's sector, the sending unit as far as it works with the citizen, and the
     * coordinator.
     */
    private static final String MINE = """
            to_tick as (
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
                where t.points_sector = w.sector or w.sector is null and t.points_due_on < :today
            ),
            refused as (
                select t.id, t.citizen_id, t.from_sector, t.planned_at, t.refusals, t.started_at, t.status
                from led l cross join lateral (
                    select * from transition
                    where from_sector = l.sector and from_unit = l.name and status = 'REFUSED' offset 0) t
                where is_tied(:user, t.citizen_id, :now)
                union
                select t.id, t.citizen_id, t.from_sector, t.planned_at, t.refusals, t.started_at, t.status
                from around w cross join lateral (
                    select * from transition where citizen_id = w.citizen_id and status = 'REFUSED' offset 0) t
                where t.from_sector = w.sector or w.sector is null
            )
            """;

    /** Each is looked up from the unit. */
    private static final String OF_UNITS = """
            to_tick as (
                select t.id, t.citizen_id, t.points_sector, t.points_due_on, t.started_at, t.status
                from led l cross join lateral (
                    select * from transition
                    where points_sector = l.sector and points_unit = l.name and points_due_on is not null offset 0) t
            ),
            refused as (
                select t.* from led l cross join lateral (
                    select * from transition
                    where from_sector = l.sector and from_unit = l.name and status = 'REFUSED' offset 0) t
            )
            """;

    private static final String WAITING = """
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
            select t.id, t.citizen_id, 'checklist-to-finish', 'ACT', array[t.points_sector], 'CITIZEN', t.citizen_id,
                t.status, t.points_due_on, t.started_at, array[t.id], false
            from to_tick t join citizen c on c.id = t.citizen_id
            where c.stopped_at is null
            """;

    static final Tasks TASKS = new Tasks(MINE, OF_UNITS, WAITING);

    private TransitionTasks() {}
}
