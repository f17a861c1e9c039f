package dk.sammenhaeng.journey.indicator;

import dk.sammenhaeng.journey.indicator.Indicator.Unit;
import java.util.List;

/** Whether anybody is left between the sectors: hand-overs, standstill, joint goals (CIT-04, CIT-05, CIT-06). */
final class CoherenceIndicators {

    /** The sector that hands over has the responsibility until it is accepted, so the days are its own. */
    static final Indicator DAYS_IN_LIMBO =
            Indicator.of("days-in-limbo", Unit.DAYS, "Rustet til fremtiden 2019 (CIT-05)", List.of("sector"), """
            select t.id::text, t.citizen_id, t.from_sector, null,
                greatest(0, (coalesce(
                        (t.acceptance ->> 'at')::timestamptz, (t.cancellation ->> 'at')::timestamptz, :now)
                        at time zone 'Europe/Copenhagen')::date
                    - (t.overdue_at at time zone 'Europe/Copenhagen')::date)
            from transition t
            where t.overdue_at >= :starts and t.overdue_at < :ends
            """);

    /** By the day the stall was found; one that concerns several sectors counts in each of them and once in the total. */
    static final Indicator STALLED_JOURNEYS = Indicator.of(
            "stalled-journeys", Unit.COUNT, "Rustet til fremtiden 2019 (CIT-06)", List.of("sector", "cause"), """
            select c.id::text, c.citizen_id, s.sector, c.rule, 1
            from conflict c left join lateral unnest(c.sectors) s(sector) on true
            where c.rule = any (:stalls) and c.opened_at >= :starts - interval '1 year' and c.opened_at < :ends
                and stalled_at(c, :now) >= :starts and stalled_at(c, :now) < :ends
            """);

    static final Indicator DAYS_STALLED = Indicator.of(
            "days-stalled", Unit.DAYS, "Rustet til fremtiden 2019 (CIT-06)", List.of("sector", "cause"), """
            select c.id::text, c.citizen_id, s.sector, c.rule,
                (coalesce(c.closed_at, :now) at time zone 'Europe/Copenhagen')::date
                    - (stalled_at(c, :now) at time zone 'Europe/Copenhagen')::date
            from conflict c left join lateral unnest(c.sectors) s(sector) on true
            where c.rule = any (:stalls) and c.opened_at >= :starts - interval '1 year' and c.opened_at < :ends
                and stalled_at(c, :now) >= :starts and stalled_at(c, :now) < :ends
            """);

    /**
     * As it was at the end of the period: one status for the whole team, shown with each sector that owns the goal. The
     * version that held then is the latest of a plan that goes on, or one that ended since. Offset 0 keeps the database
     * from passing over everybody's latest versions.
     */
    static final Indicator JOINT_GOALS =
            Indicator.of("joint-goals", Unit.COUNT, "Nærhedsreform 2020 (CIT-04)", List.of("sector", "status"), """
            select goal ->> 'id', known.citizen_id, owner.sector, goal ->> 'status', 1
            from (
                    select p.citizen_id, latest.document
                    from coordinated_plan p cross join lateral (
                        select v.document from coordinated_plan_version v
                        where v.plan_id = p.id and v.recorded_to is null and v.recorded_from < :ends offset 0) latest
                    where p.municipality = acting_municipality() and p.status = 'ACTIVE'
                    union all
                    select (select citizen_id from coordinated_plan where id = v.plan_id), v.document
                    from coordinated_plan_version v
                    where v.recorded_to >= :ends and v.recorded_from < :ends) known
                cross join lateral jsonb_array_elements(known.document -> 'goals') goal
                cross join lateral jsonb_array_elements_text(goal -> 'sectors') owner(sector)
            where known.document #>> '{standing,status}' = 'ACTIVE'
            """);

    /**
     * How many different units were in touch with the citizen before all of them sat down together. Offset 0 keeps the
     * database from passing over everybody's contacts for each meeting.
     */
    static final Indicator CONTACTS_BEFORE_CLARIFICATION =
            Indicator.of("contacts-before-clarification", Unit.MEAN, "Fælles Velfærd 2015 (FW-J10)", List.of(), """
            select m.id::text, m.citizen_id, null, null, (
                select count(distinct t.unit) from (
                    select unit, at from contact
                    where citizen_id = any (array(select records_of(m.citizen_id))) offset 0) t
                where t.at < m.starts_at)
            from meeting m
            where m.state = 'HELD' and m.starts_at >= :starts and m.starts_at < :ends and m.kind = 'CLARIFYING'
                and not exists (
                    select from (
                        select kind, state, starts_at from meeting
                        where citizen_id = any (array(select records_of(m.citizen_id))) offset 0) earlier
                    where earlier.state = 'HELD' and earlier.kind = 'CLARIFYING'
                        and earlier.starts_at < m.starts_at)
            """);

    static final List<Indicator> ALL =
            List.of(DAYS_IN_LIMBO, STALLED_JOURNEYS, DAYS_STALLED, JOINT_GOALS, CONTACTS_BEFORE_CLARIFICATION);

    private CoherenceIndicators() {}
}
