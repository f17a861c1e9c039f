package dk.sammenhaeng.journey.indicator;

import dk.sammenhaeng.journey.indicator.Indicator.Unit;
import java.util.List;

/** Whether what is done works: way into jobs, methods, homes, technology (FW-J2, FV-C23, FV-C26, FV-C28, FV-C30, FW-J14, FW-J16). */
final class EffectIndicators {

    /** From the day the unemployment began to the first coordinated dialogue, for those who have met; the source says early and gives no number. */
    static final Indicator DAYS_TO_FIRST_JOINT_MEETING =
            Indicator.of("days-to-first-joint-meeting", Unit.DAYS, "Fælles Velfærd 2015 (FW-J2)", List.of(), """
            select b.id::text, b.citizen_id, null, null,
                (met.starts_at at time zone 'Europe/Copenhagen')::date - b.starts_on
            from benefit b
                cross join lateral (
                    select m.starts_at from meeting m
                    where m.citizen_id = any (array(select records_of(b.citizen_id))) and m.state = 'HELD'
                        and m.kind = 'COORDINATED_DIALOGUE'
                        and m.starts_at >= b.starts_on::timestamp at time zone 'Europe/Copenhagen'
                        and (b.ends_on is null
                            or m.starts_at < b.ends_on::timestamp at time zone 'Europe/Copenhagen')
                    order by m.starts_at limit 1) met
            where b.starts_on >= :first and b.starts_on < :last and b.retracted_at is null
                and b.kind in (select code from benefit_kind where fact = 'UNEMPLOYED')
            """);

    /** Coordinated dialogues of those whose unemployment began in the period, for each month of it up to the end of the period. */
    static final Indicator JOINT_MEETINGS_A_MONTH =
            Indicator.of("joint-meetings-a-month", Unit.MEAN, "Fælles Velfærd 2015 (FW-J2)", List.of(), """
            select b.id::text, b.citizen_id, null, null,
                (select count(*) from meeting m
                where m.citizen_id = any (array(select records_of(b.citizen_id))) and m.state = 'HELD'
                    and m.kind = 'COORDINATED_DIALOGUE'
                    and m.starts_at >= b.starts_on::timestamp at time zone 'Europe/Copenhagen'
                    and m.starts_at < least(b.ends_on, :last)::timestamp at time zone 'Europe/Copenhagen')
                / greatest(1, (least(b.ends_on, :last) - b.starts_on) / 30.4)
            from benefit b
            where b.starts_on >= :first and b.starts_on < :last and b.retracted_at is null
                and b.kind in (select code from benefit_kind where fact = 'UNEMPLOYED')
            """);

    /**
     * Of those who got a job in the period and whose time to show it is over: no new unemployment since. Offset 0 keeps
     * the database from passing over everybody's benefits for each of them.
     */
    static final Indicator LASTING_EMPLOYMENT =
            Indicator.of("lasting-employment", Unit.PERCENT, "Fælles Velfærd 2015 (FW-J2)", List.of(), """
            select s.id::text, s.citizen_id, null, null, (not exists (
                select from (
                    select kind, starts_on from benefit
                    where citizen_id = any (array(select records_of(s.citizen_id))) and retracted_at is null offset 0) b
                where b.starts_on > s.started_on and b.starts_on <= s.started_on + :lasting
                    and b.kind in (select code from benefit_kind where fact = 'UNEMPLOYED')))::integer
            from employment_start s
            where s.started_on >= :first and s.started_on < :last and s.started_on + :lasting < :today
            """);

    /** Nobody's origin is registered: the one group are those with a contract of integration, the other everybody else. */
    static final Indicator EMPLOYMENT_BY_ORIGIN =
            Indicator.of("employment-by-origin", Unit.COUNT, "Fælles Velfærd 2015 (FV-C30)", List.of("origin"), """
            select s.id::text, s.citizen_id, case when exists (
                    select from sector_plan p
                    where p.citizen_id = any (array(select records_of(s.citizen_id)))
                        and p.plan_type = 'INTEGRATIONSKONTRAKT' and p.retracted_at is null)
                then 'INTEGRATION_PROGRAMME' else 'OTHER' end, null, 1
            from employment_start s
            where s.started_on >= :first and s.started_on < :last
            """);

    /** Of actions that began in the period: by a method that supervision's register recommended on that day. */
    static final Indicator EVIDENCE_BASED_ACTIONS = Indicator.of(
            "evidence-based-actions", Unit.PERCENT, "Fælles Velfærd 2015 (FV-C26)", List.of("sector"), """
            select a.id::text, p.citizen_id, p.sector, null, coalesce((
                select phase ->> 'status' = 'RECOMMENDED'
                from jsonb_array_elements(m.phases) phase
                where (phase ->> 'effectiveFrom')::date <= a.starts_on
                order by phase ->> 'effectiveFrom' desc limit 1), false)::integer
            from action a join sector_plan p on p.id = a.plan_id
                left join copy_method m on m.code = a.terms ->> 'method'
            where a.starts_on >= :first and a.starts_on < :last and a.active and p.retracted_at is null
            """);

    /** At the end of the last day of the period. */
    static final Indicator HOMELESS_CITIZENS =
            Indicator.of("homeless-citizens", Unit.COUNT, "Fælles Velfærd 2015 (FV-C28)", List.of(), """
            select e.citizen_id::text, e.citizen_id, null, null, 1
            from episode e
            where e.kind = 'HOUSING' and e.status = 'HOMELESS' and e.starts_on < :last
                and (e.ends_on is null or e.ends_on >= :last)
            """);

    /** Whether outcomes differ by how the help reached the citizen; measures are never mixed. */
    static final Indicator OUTCOMES_BY_DELIVERY_MODE = Indicator.of(
                    "outcomes-by-delivery-mode",
                    Unit.PERCENT,
                    "Fælles Velfærd 2015 (FV-C23)",
                    List.of("measure", "deliveryMode"),
                    """
            select o.measure || o.basis_id, o.citizen_id, o.measure, mode.way,
                (o.value = any (m.counted_values))::integer
            from outcome o
                join outcome_measure m on m.code = o.measure and m.valid_from = o.measure_valid_from
                cross join lateral (
                    select distinct a.terms ->> 'deliveryMode' as way from action a
                    where a.plan_id = o.basis_id and a.terms ->> 'deliveryMode' is not null) mode
            where o.finished_on >= :first and o.finished_on < :last
            """)
            .withoutTotal();

    /** Citizens monitored at home at the end of the last day of the period. */
    static final Indicator HOME_MONITORING =
            Indicator.of("home-monitoring", Unit.COUNT, "Fælles Velfærd 2015 (FW-J16)", List.of("patientGroup"), """
            select h.id::text, h.citizen_id, h.patient_group, null, 1
            from home_monitoring h
            where h.municipality = acting_municipality() and h.starts_on < :last
                and (h.ends_on is null or h.ends_on >= :last - 1)
            """);

    /** Of those for whom a solution was found relevant by the end of the period: who had it installed by then. */
    static final Indicator WELFARE_TECHNOLOGY =
            Indicator.of("welfare-technology", Unit.PERCENT, "Fælles Velfærd 2015 (FW-J14)", List.of("kind"), """
            select w.id::text, w.citizen_id, w.kind, null, coalesce(w.installed_on < :last, false)::integer
            from welfare_technology w
            where w.municipality = acting_municipality() and w.decided_on < :last and w.state <> 'NOT_RELEVANT'
            """);

    /** How much better the citizen manages alone with it than before, of those one looked at in the period. */
    static final Indicator WELFARE_TECHNOLOGY_GAIN =
            Indicator.of("welfare-technology-gain", Unit.MEAN, "Fælles Velfærd 2015 (FW-J14)", List.of("kind"), """
            select w.id::text, w.citizen_id, w.kind, null, w.reliance_after - w.reliance_before
            from welfare_technology w
            where w.evaluated_on >= :first and w.evaluated_on < :last
            """);

    static final List<Indicator> ALL = List.of(
            DAYS_TO_FIRST_JOINT_MEETING,
            JOINT_MEETINGS_A_MONTH,
            LASTING_EMPLOYMENT,
            EMPLOYMENT_BY_ORIGIN,
            EVIDENCE_BASED_ACTIONS,
            HOMELESS_CITIZENS,
            OUTCOMES_BY_DELIVERY_MODE,
            HOME_MONITORING,
            WELFARE_TECHNOLOGY,
            WELFARE_TECHNOLOGY_GAIN);

    private EffectIndicators() {}
}
