package dk.sammenhaeng.journey.indicator;

import dk.sammenhaeng.journey.indicator.Indicator.Unit;
import java.util.List;

/** Whether citizens are met, heard and reached (FW-J6, FW-J7, FW-X3, FV-X5, CIT-16, FW-J12). */
final class VoiceIndicators {

    private static final List<String> SECTOR = List.of("sector");

    /** Of decisions on care and treatment, for which the law asks how the citizen took part. */
    static final Indicator DECISIONS_WITH_INVOLVEMENT =
            Indicator.of("decisions-with-involvement", Unit.PERCENT, "Fælles Velfærd 2015 (FW-J6)", SECTOR, """
            select a.id::text, p.citizen_id, p.sector, null,
                (coalesce((a.terms #>> '{decision,involvement,citizenInvolved}')::boolean, false)
                    or coalesce((a.terms #>> '{decision,involvement,relativesInvolved}')::boolean, false))::integer
            from action a join sector_plan p on p.id = a.plan_id
            where a.decided_on >= :first and a.decided_on < :last
                and a.terms #>> '{decision,state}' in ('GRANTED', 'REFUSED')
                and p.sector in ('HEALTH', 'PSYCHIATRY') and p.retracted_at is null
            """);

    /** What citizens themselves said of how much they were involved, on the scale of the municipality. */
    static final Indicator FELT_INVOLVEMENT =
            Indicator.of("felt-involvement", Unit.MEAN, "Fælles Velfærd 2015 (FW-J6)", SECTOR, """
            select s.id::text, p.citizen_id, p.sector, null, s.score
            from involvement_score s join sector_plan p on p.id = s.plan_id
            where s.stated_on >= :first and s.stated_on < :last and p.retracted_at is null
            """);

    /**
     * Of plans that began in the period: said to the team, answered the coordinated plan, or took part in a decision.
     * Offset 0 keeps the database from passing over everybody's answers for each plan.
     */
    static final Indicator PLANS_WITH_CITIZEN_INPUT =
            Indicator.of("plans-with-citizen-input", Unit.PERCENT, "Fælles Velfærd 2015 (FV-X5)", SECTOR, """
            select p.id::text, p.citizen_id, p.sector, null, (
                exists (
                    select from contribution c
                    where c.citizen_id = any (array(select records_of(p.citizen_id))) and c.at < :ends)
                or exists (
                    select from (
                        select id, plan_ids from coordinated_plan
                        where citizen_id = any (array(select records_of(p.citizen_id))) offset 0) k
                        join coordinated_plan_assent s on s.plan_id = k.id
                    where s.recorded_at < :ends and p.id = any (k.plan_ids))
                or exists (
                    select from action a
                    where a.plan_id = p.id and (
                        (a.terms #>> '{decision,involvement,citizenInvolved}')::boolean
                        or (a.terms #>> '{decision,involvement,relativesInvolved}')::boolean)))::integer
            from sector_plan p
            where p.valid_from >= :first and p.valid_from < :last and p.retracted_at is null
            """);

    /** What is here is visible to the citizen at once, so the delay is that of the sector's system. */
    static final Indicator DAYS_TO_VISIBILITY =
            Indicator.of("days-to-visibility", Unit.DAYS, "Fælles Velfærd 2015 (FW-J7)", SECTOR, """
            select v.plan_id::text, p.citizen_id, p.sector, null,
                greatest(0, (v.recorded_at at time zone 'Europe/Copenhagen')::date - v.valid_from)
            from sector_plan p join plan_version v on v.plan_id = p.id and v.version = 1
            where p.valid_from >= :first and p.valid_from < :last and p.retracted_at is null
            """);

    /** Of written messages that went out. */
    static final Indicator DIGITAL_SHARE = Indicator.of(
                    "digital-share", Unit.PERCENT, "Fælles Velfærd 2015 (FW-X3)", List.of(), """
            select m.id::text, m.citizen_id, null, null, (m.channel = 'DIGITAL')::integer
            from message m
            where m.created_at >= :starts and m.created_at < :ends and m.channel in ('DIGITAL', 'LETTER')
                and m.status in ('SENT', 'DELIVERED')
            """)
            .marked(80);

    /** Per journey in which there was any contact; who was not met at all stands among the stalled journeys. */
    static final Indicator FACE_TO_FACE_CONTACTS =
            Indicator.of("face-to-face-contacts", Unit.MEAN, "Nærhedsreform 2020 (CIT-16)", List.of(), """
            select t.citizen_id::text, t.citizen_id, null, null, count(*) filter (where t.form = 'IN_PERSON')
            from contact t
            where t.at >= :starts and t.at < :ends
            group by t.citizen_id
            """);

    /** Different people whom the citizen met or talked with in a month, by how much coherence the help needs. */
    static final Indicator HELPERS_A_MONTH =
            Indicator.of("helpers-a-month", Unit.MEAN, "Fælles Velfærd 2015 (FW-J12)", List.of("level"), """
            select t.citizen_id || to_char(t.at at time zone 'Europe/Copenhagen', 'YYYYMM'), t.citizen_id,
                coalesce(k.level, 'NOT_ASSESSED'), null, count(distinct t.recorded_by)
            from contact t left join care_contact k on k.citizen_id = t.citizen_id
            where t.at >= :starts and t.at < :ends and t.form in ('IN_PERSON', 'PHONE', 'VIDEO')
            group by 1, t.citizen_id, k.level
            """);

    static final List<Indicator> ALL = List.of(
            DECISIONS_WITH_INVOLVEMENT,
            FELT_INVOLVEMENT,
            PLANS_WITH_CITIZEN_INPUT,
            DAYS_TO_VISIBILITY,
            DIGITAL_SHARE,
            FACE_TO_FACE_CONTACTS,
            HELPERS_A_MONTH);

    private VoiceIndicators() {}
}
