package dk.sammenhaeng.journey.timeline;

import dk.sammenhaeng.journey.outcome.Outcomes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The sub-selects over meetings and over what sectors keep of a citizen beside their plans. */
@ApplicationScoped
class KeptFacts {

    /** Everybody with a relation knows that there is a meeting m; who is called knows more of it. */
    private static final String CALLED = """
            cross join asked cross join lateral (
                select asked.whole
                        or coalesce(bool_or(p.plan_id = any (asked.responsible) or p.sector = asked.own), false) as called,
                    coalesce(array_agg(distinct p.sector) filter (where p.plan_id <> all (asked.hidden)), '{}') as sectors
                from meeting_participant p where p.meeting_id = m.id and p.plan_id is not null) c
            """;

    private static final String MEETINGS = """
            select m.starts_at as at, m.id,
                case m.state when 'PLANNED' then 'MEETING_PLANNED' when 'HELD' then 'MEETING_HELD'
                    else 'MEETING_CANCELLED' end as kind,
                case when c.called then c.sectors else '{}' end as sectors, '{}'::uuid[] as plans,
                'EVERYONE' as shown,
                jsonb_build_object('kind', case when c.called then m.kind end, 'end', m.ends_at, 'form', m.form) as detail
            from meeting m %s
            where m.citizen_id = any ((select records from asked)::uuid[])
            """.formatted(CALLED);

    /** What a sector promised that takes part only by plans that are hidden from the reader tells of them. */
    private static final String COMMITMENTS = """
            select k.due_on::timestamp at time zone 'Europe/Copenhagen' as at, k.id, 'COMMITMENT' as kind,
                array_remove(array[k.owner_sector], null) as sectors, '{}'::uuid[] as plans, 'EVERYONE' as shown,
                jsonb_build_object('what', k.what, 'owner', k.owner, 'state', k.state) as detail
            from meeting_commitment k join meeting m on m.id = k.meeting_id %s
            where k.citizen_id = any ((select records from asked)::uuid[]) and c.called
                and (k.owner_sector is null or k.owner_sector = any (c.sectors) or not exists (
                    select from meeting_participant p
                    where p.meeting_id = m.id and p.sector = k.owner_sector and p.plan_id = any (asked.hidden)))
            """.formatted(CALLED);

    /** One that rests on a plan is for who may read that plan, too, as in the list of milestones. */
    private static final String MILESTONES = """
            select coalesce(m.settled_on, m.due_on)::timestamp at time zone 'Europe/Copenhagen' as at, m.id,
                case m.state when 'OPEN' then 'MILESTONE_DUE' when 'MET' then 'MILESTONE_MET'
                    else 'MILESTONE_DROPPED' end as kind,
                array[m.sector] as sectors, array_remove(array[m.plan_id], null) as plans, k.shown,
                jsonb_build_object('kind', m.kind, 'name', k.name, 'dueOn', m.due_on) as detail
            from milestone m cross join asked cross join lateral (
                select case when bool_or(sensitive) then 'KEPT_SENSITIVE' else 'KEPT' end as shown,
                    max(case when asked.danish then name_da else name_en end)
                        filter (where valid_from = m.kind_valid_from) as name
                from milestone_kind where code = m.kind) k
            where m.citizen_id = any ((select records from asked)::uuid[])
                and m.reason is distinct from 'BASIS_RETRACTED'
                and (asked.mine or not hides_milestone(m.plan_id, m.sector, asked.kept_sensitive, asked.readable))
                and (not asked.stands or m.plan_id is null or m.plan_id = any (asked.readable))
            """;

    /** One that became another has ended on the day on which the other began. */
    private static final String BENEFITS = """
            select b.starts_on::timestamp at time zone 'Europe/Copenhagen' as at, b.benefit_id as id,
                'BENEFIT_BEGAN' as kind, array['EMPLOYMENT'] as sectors, '{}'::uuid[] as plans, 'KEPT' as shown,
                jsonb_build_object('kind', b.kind, 'name', k.name) as detail
            from asked cross join lateral benefits_held(asked.records, 'infinity') b cross join lateral (
                select max(case when asked.danish then name_da else name_en end) as name
                from benefit_kind where code = b.kind) k
            union all
            select b.ends_on::timestamp at time zone 'Europe/Copenhagen', b.benefit_id, 'BENEFIT_ENDED',
                array['EMPLOYMENT'], '{}'::uuid[], 'KEPT', jsonb_build_object('kind', b.kind, 'name', k.name)
            from asked cross join lateral benefits_held(asked.records, 'infinity') b cross join lateral (
                select max(case when asked.danish then name_da else name_en end) as name
                from benefit_kind where code = b.kind) k
            where b.ends_on is not null
            """;

    /**
     * An outcome of what tells of treatment, shelter or prison tells of it, too; that of a plan is for who may read the
     * plan, as in the list of outcomes. Two of one basis are two entries.
     */
    private static final String OUTCOMES = """
            select o.finished_on::timestamp at time zone 'Europe/Copenhagen' as at,
                md5(o.measure || o.basis_id)::uuid as id, 'OUTCOME' as kind,
                array[coalesce(p.sector, o.sector)] as sectors, array_remove(array[p.id], null) as plans,
                case when p.withdrawn_at is null and p.id is not null then 'READERS'
                    when p.sensitivity in ('VIP', 'FOELSOM') or %s then 'KEPT_SENSITIVE'
                    else 'OUTCOMES' end as shown,
                jsonb_build_object('measure', o.measure, 'name', n.name, 'value', o.value, 'basisId', o.basis_id) as detail
            from outcome o left join sector_plan p on p.id = o.basis_id cross join asked cross join lateral (
                select max(case when asked.danish then name_da else name_en end) as name
                from outcome_measure where code = o.measure) n
            where o.citizen_id = any ((select records from asked)::uuid[])
            """.formatted(Outcomes.SENSITIVE);

    /** Where somebody has chosen to be helped tells where they are: of it only that a choice was made. */
    private static final String CHOICES = """
            select h.made_at as at, h.id, 'CHOICE_MADE' as kind, k.sectors, '{}'::uuid[] as plans, k.shown,
                jsonb_build_object('kind', h.kind, 'name', k.name, 'chosenBy', h.chosen_by) as detail
            from choice h cross join asked cross join lateral (
                select array_agg(distinct sector) as sectors,
                    case when bool_or(sensitive) then 'CLOSE_SENSITIVE' else 'CLOSE' end as shown,
                    max(case when asked.danish then name_da else name_en end) as name
                from choice_kind where code = h.kind) k
            where h.citizen_id = any ((select records from asked)::uuid[]) and h.made_at is not null
            """;

    /**
     * Of a sensitive part who gave it, its sector and the coordinating unit know; who stands for the citizen never, nor
     * of a part at a secret unit: the citizen may have asked for help against them.
     */
    private static final String ENTRIES = """
            select e.received_at as at, e.id, 'ENTRY' as kind, k.sectors, '{}'::uuid[] as plans, 'EVERYONE' as shown,
                jsonb_build_object('clarifiedAt', e.clarified_at, 'byCitizen', e.by_citizen) as detail
            from citizen_entry e cross join asked cross join lateral (
                select array_agg(distinct p.sector) as sectors
                from entry_part p join unit u on u.id = p.unit_id
                where p.entry_id = e.id and case
                    when asked.mine then true
                    when asked.stands then not p.sensitive and not u.secret
                    else not p.sensitive or p.sector = any (asked.kept_sensitive) or e.given_by = asked.reader
                        or e.unit_id = any (asked.units) end) k
            where e.citizen_id = any ((select records from asked)::uuid[]) and k.sectors is not null
            """;

    private static final String GUIDANCE = """
            select d.given_on::timestamp at time zone 'Europe/Copenhagen' as at, d.id, 'GUIDANCE' as kind,
                array[d.sector] as sectors, '{}'::uuid[] as plans,
                case when p.sensitive then 'KEPT_SENSITIVE' else 'KEPT' end as shown,
                jsonb_build_object('rights', d.rights, 'benefitKinds', d.benefit_kinds) as detail
            from guidance d join entry_part p on p.id = d.part_id join unit u on u.id = p.unit_id cross join asked
            where d.citizen_id = any ((select records from asked)::uuid[])
                and not (asked.stands and (p.sensitive or u.secret))
            """;

    private static final String REHABILITATION = """
            select d.decided_on::timestamp at time zone 'Europe/Copenhagen' as at, d.id,
                'REHABILITATION_DECISION' as kind, array['HEALTH'] as sectors, '{}'::uuid[] as plans, 'KEPT' as shown,
                jsonb_build_object(
                    'relevant', d.relevant, 'outcome', d.outcome, 'complainBy', d.complain_by) as detail
            from rehabilitation_decision d where d.citizen_id = any ((select records from asked)::uuid[])
            """;

    /** It is of its plan, so of a plan that was withdrawn nothing is told. */
    private static final String TECHNOLOGY = """
            select t.decided_on::timestamp at time zone 'Europe/Copenhagen' as at, t.id, 'TECHNOLOGY_DECISION' as kind,
                array[t.sector] as sectors, array[t.plan_id] as plans, 'READERS' as shown,
                jsonb_build_object(
                    'kind', t.kind, 'granted', t.reason is null, 'complainBy', t.complain_by) as detail
            from welfare_technology t join sector_plan p on p.id = t.plan_id
            where t.citizen_id = any ((select records from asked)::uuid[]) and p.withdrawn_at is null
            """;

    private static final String CONTRIBUTIONS = """
            select at, id, 'CONTRIBUTION' as kind, '{}'::text[] as sectors, '{}'::uuid[] as plans, 'TEAM' as shown,
                jsonb_build_object('assisted', assisted_by is not null) as detail
            from contribution where citizen_id = any ((select records from asked)::uuid[])
            """;

    private static final String ASSENTS = """
            select a.recorded_at as at, a.id, 'PLAN_ANSWERED' as kind, array[p.sector] as sectors, array[p.id] as plans,
                'READERS' as shown, jsonb_build_object('version', a.number, 'answer', a.answer, 'via', a.via) as detail
            from sector_plan_assent a join sector_plan p on p.id = a.plan_id
            where a.citizen_id = any ((select records from asked)::uuid[]) and p.retracted_at is null
            """;

    @Produces
    @Singleton
    TimelineSource assents() {
        return () -> ASSENTS;
    }

    @Produces
    @Singleton
    TimelineSource meetings() {
        return () -> MEETINGS;
    }

    @Produces
    @Singleton
    TimelineSource commitments() {
        return () -> COMMITMENTS;
    }

    @Produces
    @Singleton
    TimelineSource milestones() {
        return () -> MILESTONES;
    }

    @Produces
    @Singleton
    TimelineSource benefits() {
        return () -> BENEFITS;
    }

    @Produces
    @Singleton
    TimelineSource outcomes() {
        return () -> OUTCOMES;
    }

    @Produces
    @Singleton
    TimelineSource choices() {
        return () -> CHOICES;
    }

    @Produces
    @Singleton
    TimelineSource entries() {
        return () -> ENTRIES;
    }

    @Produces
    @Singleton
    TimelineSource guidance() {
        return () -> GUIDANCE;
    }

    @Produces
    @Singleton
    TimelineSource rehabilitation() {
        return () -> REHABILITATION;
    }

    @Produces
    @Singleton
    TimelineSource technology() {
        return () -> TECHNOLOGY;
    }

    @Produces
    @Singleton
    TimelineSource contributions() {
        return () -> CONTRIBUTIONS;
    }
}
