package dk.sammenhaeng.journey.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The sub-selects over what the folders of this service store. */
@ApplicationScoped
class StoredFacts {

    private static final String PLANS = """
            select v.recorded_at as at, v.plan_id as id,
                case when v.what = 'WITHDRAWN' then 'PLAN_WITHDRAWN' when v.what = 'REKEYED' then 'PLAN_REKEYED'
                    when v.version = 1 then 'PLAN_CREATED' else 'PLAN_CHANGED' end as kind,
                array[p.sector] as sectors, array[p.id] as plans, 'THAT' as shown,
                jsonb_build_object(
                    'version', v.version, 'externalVersion', v.external_version, 'planType', v.plan_type,
                    'validFrom', v.valid_from, 'validTo', v.valid_to) as detail
            from plan_version v join sector_plan p on p.id = v.plan_id
            where v.citizen_id = any ((select records from asked)::uuid[]) and p.retracted_at is null
            """;

    private static final String RETRACTIONS = """
            select retracted_at as at, id, 'PLAN_RETRACTED' as kind, array[sector] as sectors,
                '{}'::uuid[] as plans, 'SIDES' as shown, '{}'::jsonb as detail
            from plan_retraction where citizen_id = any ((select records from asked)::uuid[])
            union all
            select retracted_at, id, 'BENEFIT_RETRACTED', array['EMPLOYMENT'], '{}'::uuid[], 'SIDES', '{}'::jsonb
            from benefit_retraction where citizen_id = any ((select records from asked)::uuid[])
            """;

    /** Nobody is to go in vain to one that was called off. */
    private static final String APPOINTMENTS = """
            select t.starts_at as at, t.id, 'APPOINTMENT' as kind, array[p.sector] as sectors, array[p.id] as plans,
                'READERS' as shown,
                jsonb_build_object('title', t.title, 'end', t.ends_at, 'form', t.form) as detail
            from sector_plan p join appointment t on t.plan_id = p.id and t.active
                and (t.went is null or t.went not like 'CANCELLED%')
            where p.citizen_id = any ((select records from asked)::uuid[]) and p.withdrawn_at is null
            """;

    private static final String ACTIONS = """
            select a.starts_on::timestamp at time zone 'Europe/Copenhagen' as at, a.id, 'ACTION_BEGINS' as kind,
                array[p.sector] as sectors, array[p.id] as plans, 'READERS' as shown,
                jsonb_build_object('title', a.title, 'to', a.ends_on) as detail
            from sector_plan p join action a on a.plan_id = p.id and a.active
            where p.citizen_id = any ((select records from asked)::uuid[]) and p.withdrawn_at is null
            """;

    private static final String DECISIONS = """
            select (d.decision ->> 'decidedOn')::date::timestamp at time zone 'Europe/Copenhagen' as at, a.id,
                'DECISION' as kind, array[p.sector] as sectors, array[p.id] as plans, 'READERS' as shown,
                jsonb_build_object(
                    'title', a.title, 'state', d.decision -> 'state', 'law', d.decision -> 'law',
                    'authority', d.decision -> 'authority', 'complainBy', d.decision -> 'complainBy',
                    'complaint', d.decision -> 'complaint') as detail
            from sector_plan p
                join action a on a.plan_id = p.id and a.active
                cross join lateral (select a.terms -> 'decision' as decision) d
            where p.citizen_id = any ((select records from asked)::uuid[]) and p.withdrawn_at is null
                and d.decision ->> 'decidedOn' is not null
            """;

    private static final String CONFLICTS = """
            select opened_at as at, id, 'CONFLICT_OPENED' as kind, sectors, plans,
                case when (cause_kind in ('EPISODE', 'PLAN') or plans = '{}') and sensitivity = 'VIP' then 'OWN'
                    when cause_kind = 'EPISODE' then 'HELD' else 'SIDES' end as shown,
                jsonb_build_object('rule', rule, 'severity', severity) as detail
            from conflict where citizen_id = any ((select records from asked)::uuid[])
            union all
            select closed_at, id, 'CONFLICT_CLOSED', sectors, plans,
                case when (cause_kind in ('EPISODE', 'PLAN') or plans = '{}') and sensitivity = 'VIP' then 'OWN'
                    when cause_kind = 'EPISODE' then 'HELD' else 'SIDES' end,
                jsonb_build_object('rule', rule, 'how', how)
            from conflict where citizen_id = any ((select records from asked)::uuid[]) and closed_at is not null
            """;

    private static final String COORDINATORS = """
            select since as at, id, 'COORDINATOR' as kind, '{}'::text[] as sectors, '{}'::uuid[] as plans,
                'EVERYONE' as shown, jsonb_build_object('name', name) as detail
            from coordinator_term where citizen_id = any ((select records from asked)::uuid[])
            """;

    private static final String CONSENTS = """
            select stated_at as at, id, 'CONSENT' as kind, '{}'::text[] as sectors, '{}'::uuid[] as plans,
                'EVERYONE' as shown, jsonb_build_object('given', given) as detail
            from consent_statement where citizen_id = any ((select records from asked)::uuid[])
            """;

    /**
     * Its kind may tell of prison, shelter or illness, so of staff only who has a stake in the transition knows of it, as
     * {@code Stake} says: of the sender's sector that is who may act here. Who stands for the citizen reads no kind, and of what is sensitive only where it was said.
     */
    private static final String STAKE = """
            cross join asked cross join lateral (
                select case when asked.mine or asked.coordinator
                    or array_remove(array[t.from_sector, t.to_sector], null) <@ asked.kept
                    or asked.own = t.to_sector
                    or asked.own = t.from_sector and asked.own = any (asked.kept)
                    or exists (
                        select from sector_plan p
                        where p.id = any (asked.responsible) and p.sector in (t.from_sector, t.to_sector))
                    then t.kind end as kind) k
            where t.citizen_id = any ((select records from asked)::uuid[]) and case
                when asked.stands then t.from_sector = any (asked.kept_sensitive)
                    or not (select bool_or(sensitive) from transition_kind where code = t.kind)
                else k.kind is not null end
            """;

    private static final String TRANSITIONS = """
            select t.started_at as at, t.id, 'TRANSITION' as kind,
                array_remove(array[t.from_sector, t.to_sector], null) as sectors, '{}'::uuid[] as plans,
                'SIDES' as shown,
                jsonb_build_object('kind', k.kind, 'status', t.status, 'plannedAt', t.planned_at) as detail
            from transition t %1$s
            union all
            select t.completed_at, t.id, 'TRANSITION_COMPLETED', array_remove(array[t.from_sector, t.to_sector], null),
                '{}'::uuid[], 'SIDES', jsonb_build_object('kind', k.kind)
            from transition t %1$s and t.completed_at is not null
            """.formatted(STAKE);

    private static final String COORDINATED_PLANS = """
            select v.recorded_from as at, v.plan_id as id, 'COORDINATED_PLAN' as kind,
                array(select distinct p.sector from sector_plan p where p.id = any (c.plan_ids)) as sectors,
                c.plan_ids as plans, 'SIDES' as shown, jsonb_build_object('version', v.number) as detail
            from coordinated_plan c join coordinated_plan_version v on v.plan_id = c.id
            where c.citizen_id = any ((select records from asked)::uuid[])
            """;

    private static final String PROPOSALS = """
            select proposed_at as at, id, 'PROPOSAL' as kind, array_remove(array[from_sector, to_sector], null) as sectors,
                array[plan_id] as plans, 'SIDES' as shown, jsonb_build_object('kind', kind, 'state', state) as detail
            from proposal where citizen_id = any ((select records from asked)::uuid[])
            """;

    /** What is told by itself of a plan or of what a sector keeps is its readers'; of a meeting only that there is one. */
    private static final String MESSAGES = """
            select created_at as at, id, 'MESSAGE' as kind, array_remove(array[sector], null) as sectors,
                array_remove(array[plan_id], null) as plans,
                case when plan_id is not null then 'READERS' when sector is not null then 'KEPT' else 'EVERYONE' end as shown,
                jsonb_build_object(
                    'kind', case when meeting_id is null or (select mine from asked) then kind end,
                    'channel', channel, 'status', status) as detail
            from message where citizen_id = any ((select records from asked)::uuid[])
            """;

    private static final String LIFE_EVENTS = """
            select registered_at as at, id, 'LIFE_EVENT' as kind, '{}'::text[] as sectors, '{}'::uuid[] as plans,
                'EVERYONE' as shown, jsonb_build_object('kind', kind, 'happenedOn', happened_on) as detail
            from life_event where citizen_id = any ((select records from asked)::uuid[]) and taken_back_at is null
            """;

    private static final String CONTACTS = """
            select at, id, 'CONTACT' as kind, array_remove(array[sector], null) as sectors, '{}'::uuid[] as plans,
                'SIDES' as shown, jsonb_build_object('form', form) as detail
            from contact where citizen_id = any ((select records from asked)::uuid[])
            """;

    /** What tells of treatment, abuse or shelter is for the sector that gives it alone. */
    private static final String EPISODES = """
            select e.starts_on::timestamp at time zone 'Europe/Copenhagen' as at, e.id, 'EPISODE_BEGAN' as kind,
                array[e.sector] as sectors, '{}'::uuid[] as plans, k.shown, jsonb_build_object('kind', e.kind) as detail
            from episode e cross join lateral (
                select case when bool_and(not sensitive) then 'KEPT' else 'OWN' end as shown
                from episode_kind where code = e.kind) k
            where e.citizen_id = any ((select records from asked)::uuid[])
            union all
            select e.ends_on::timestamp at time zone 'Europe/Copenhagen', e.id, 'EPISODE_ENDED', array[e.sector],
                '{}'::uuid[], k.shown, jsonb_build_object('kind', e.kind, 'outcome', e.outcome)
            from episode e cross join lateral (
                select case when bool_and(not sensitive) then 'KEPT' else 'OWN' end as shown
                from episode_kind where code = e.kind) k
            where e.citizen_id = any ((select records from asked)::uuid[]) and e.ends_on is not null
            """;

    @Produces
    @Singleton
    TimelineSource plans() {
        return () -> PLANS;
    }

    @Produces
    @Singleton
    TimelineSource retractions() {
        return () -> RETRACTIONS;
    }

    @Produces
    @Singleton
    TimelineSource appointments() {
        return () -> APPOINTMENTS;
    }

    @Produces
    @Singleton
    TimelineSource actions() {
        return () -> ACTIONS;
    }

    @Produces
    @Singleton
    TimelineSource decisions() {
        return () -> DECISIONS;
    }

    @Produces
    @Singleton
    TimelineSource conflicts() {
        return () -> CONFLICTS;
    }

    @Produces
    @Singleton
    TimelineSource coordinators() {
        return () -> COORDINATORS;
    }

    @Produces
    @Singleton
    TimelineSource consents() {
        return () -> CONSENTS;
    }

    @Produces
    @Singleton
    TimelineSource transitions() {
        return () -> TRANSITIONS;
    }

    @Produces
    @Singleton
    TimelineSource coordinatedPlans() {
        return () -> COORDINATED_PLANS;
    }

    @Produces
    @Singleton
    TimelineSource proposals() {
        return () -> PROPOSALS;
    }

    @Produces
    @Singleton
    TimelineSource messages() {
        return () -> MESSAGES;
    }

    @Produces
    @Singleton
    TimelineSource lifeEvents() {
        return () -> LIFE_EVENTS;
    }

    @Produces
    @Singleton
    TimelineSource contacts() {
        return () -> CONTACTS;
    }

    @Produces
    @Singleton
    TimelineSource episodes() {
        return () -> EPISODES;
    }
}
