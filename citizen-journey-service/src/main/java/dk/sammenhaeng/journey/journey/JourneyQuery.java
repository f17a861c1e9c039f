package dk.sammenhaeng.journey.journey;

/**
 * The SQL that reads a whole journey as one document of the form of {@link Journey}, and what ties a reader to it as
 * {@link Ties}. It never asks the database for the time: what holds now is what holds at the instant and on the day it
 * is asked about.
 */
final class JourneyQuery {

    /** Each record asked for, the one that stands for it, and those merged into that one. */
    static final String RECORDS = """
            select r.id
            from (
                select case when merged then survivor_id else id end as id
                from citizen where id = any (?::uuid[])) one
                cross join lateral (select one.id union select id from citizen where survivor_id = one.id) r
            """;

    /** The same, with every change of them by others held off until the transaction ends. */
    static final String LOCK = "select id from citizen where id in (" + RECORDS + ") order by id for update";

    private static final String JOURNEY =
            """
            json_build_object(
                'citizenId', c.id, 'givenName', c.given_name, 'familyName', c.family_name,
                'registeredBySector', c.registered_by_sector,
                'identity', json_build_object(
                    'asked', who.asked, 'records', who.ids,
                    'plansOfOthers', (
                        select coalesce(json_agg(id), '[]') from sector_plan
                        where citizen_id = any (who.ids) and citizen_id <> who.asked),
                    'registeredBy', records.registered_by,
                    'stoppedAt', c.stopped_at),
                'coordinator', (
                    select json_build_object(
                        'user', user_id, 'name', name, 'phone', phone, 'deputyUser', deputy_user)
                    from coordinator where citizen_id = any (who.ids)
                    order by array_position(who.ids, citizen_id) limit 1),
                'isProtected', records.protected,
                'consent', coalesce(
                    (select json_build_object(
                        'given', given, 'sectors', sectors, 'includesSensitive', includes_sensitive, 'until', until)
                    from consent where citizen_id = any (who.ids) order by stated_at desc limit 1),
                    '{"given": false, "sectors": [], "includesSensitive": false}'),
                'reEvaluateOn', c.re_evaluate_on,
                'team', (
                    select coalesce(json_agg(json_build_object(
                        'user', user_id, 'role', role, 'participantRole', participant_role,
                        'sector', sector) order by id), '[]')
                    from team_member where citizen_id = any (who.ids) and (ends_at is null or ends_at > asks.at)),
                'circumstances', json_build_object(
                    'dealings', """ + Dealings.QUERY + """
                    , 'competences', """ + Competences.QUERY + """
                    , 'work', """ + Work.QUERY + """
                    , 'birthDate', c.birth_date,
                    'digitalExempt', records.digital_exempt,
                    'choseNotDigital', coalesce((
                        select preference <> 'DIGITAL' from contact_channel
                        where citizen_id = any (who.ids) order by stated_at desc limit 1), false),
                    'transitions', (
                        select coalesce(json_agg(json_build_object(
                            'id', t.id, 'kind', t.kind, 'status', t.status, 'fromSector', t.from_sector,
                            'toSector', t.to_sector, 'toUnit', t.to_unit, 'plannedAt', t.planned_at,
                            'answerBy', t.answer_by, 'sensitive', (
                                select bool_or(k.sensitive) from transition_kind k where k.code = t.kind),
                            'lacks', open.points, 'pointsFrom', least(
                                (t.planned_at at time zone 'Europe/Copenhagen')::date,
                                coalesce(t.plan_due_on,
                                    ((t.acceptance ->> 'at')::timestamptz at time zone 'Europe/Copenhagen')::date)))
                            order by t.id), '[]')
                        from transition t cross join lateral (
                            select coalesce(json_agg(point ->> 'item' order by point ->> 'item'), '[]') as points,
                                count(*) as number
                            from jsonb_array_elements(t.checklist) point
                                join transition_kind k on k.code = t.kind and k.valid_from = t.kind_valid_from
                            where point ->> 'state' = 'OPEN' and point ->> 'item' = any (k.required)) open
                        where t.citizen_id = any (who.ids) and (t.status in ('STARTED', 'ACCEPTED', 'REFUSED')
                            or t.status = 'COMPLETED' and (
                                open.number > 0 and (t.watch ->> 'result') is null
                                or exists (
                                    select from rule_kind k
                                    where k.mark in ('TO_ADULT', 'MAY_BE_TO_ADULT') and k.code = t.kind)
                                    and exists (
                                        select from sector_plan p join rule_kind k on k.code = p.plan_type
                                        where p.citizen_id = any (who.ids) and p.withdrawn_at is null
                                            and k.mark = 'YOUTH_PLAN')))),
                    'coordinatedPlan', (
                        select json_build_object('id', cp.id, 'planIds', cp.plan_ids, 'consented', cp.consented,
                            'targetGroups', cp.target_groups, 'goals', (
                                select coalesce(json_agg(json_build_object(
                                    'id', id, 'lifeDomain', life_domain, 'direction', direction,
                                    'followUpOn', follow_up_on, 'movedOn', moved_on, 'setOn', set_on,
                                    'stoodStillOn', stood_still_on,
                                    'step', case when step_id is not null then json_build_object(
                                        'id', step_id, 'sectors', sectors, 'movedOn', step_moved_on) end)
                                    order by id), '[]')
                                from joint_goal
                                where coordinated_plan_id = cp.id and status in ('PROPOSED', 'ACTIVE')))
                        from coordinated_plan cp
                        where cp.citizen_id = any (who.ids) and cp.status = 'ACTIVE' and not exists (
                            select from citizen_merge m join coordinated_plan goes_on on goes_on.id = m.continuing_plan
                            where m.resting_plan = cp.id and m.undone_at is null and goes_on.status = 'ACTIVE')
                        limit 1),
                    'lastContactAt', (
                        select max(talk.at) from unnest(who.ids) r(id) cross join lateral (
                            (select k.at from contact k
                            where k.citizen_id = r.id and exists (
                                select from rule_kind m
                                where m.mark = 'BREAKS_SILENCE' and m.code = k.form and m.valid_from <= asks.today
                                    and (m.valid_to is null or m.valid_to > asks.today))
                            order by k.at desc limit 1)
                            union all
                            -- Who kept an appointment was talked with, also where the plan no longer tells of it.
                            select max(a.starts_at)
                            from sector_plan p join appointment a on a.plan_id = p.id
                            where p.citizen_id = r.id and p.retracted_at is null and a.went = 'ATTENDED') talk),
                    'nextStepOn', greatest(last.next_step_on, (
                        select max(on_day) from next_step where citizen_id = any (who.ids) and not superseded)),
                    'pauses', (
                        select coalesce(json_agg(json_build_object(
                            'id', id, 'from', starts_on, 'to', ends_on) order by id), '[]')
                        from pause where citizen_id = any (who.ids) and ends_on >= asks.today),
                    'episodes', (
                        select coalesce(json_agg(json_build_object(
                            'id', e.id, 'kind', e.kind, 'sector', e.sector, 'from', e.starts_on, 'expectedHomeOn', (
                                select s.expected_home_on from hospital_stay s
                                where s.citizen_id = any (who.ids) and s.state = 'ADMITTED' and s.sector = e.sector
                                    and e.kind = case s.sector when 'PSYCHIATRY' then 'PSYCHIATRIC' else 'ADMISSION' end
                                order by s.admitted_at desc limit 1)) order by e.id), '[]')
                        from episode e where e.citizen_id = any (who.ids) and e.ends_on is null),
                    'milestones', (
                        select coalesce(json_agg(json_build_object(
                            'id', m.id, 'kind', m.kind, 'sector', m.sector,
                            'warnOn', coalesce(asked.later, m.warn_on), 'dueOn', m.due_on,
                            'planId', m.plan_id) order by m.id), '[]')
                        from milestone m left join lateral (
                            -- The contact schedule asks for the same contact before: until then the milestone waits.
                            select max(s.next_on + 1) as later
                            from contact_schedule s
                                join milestone_kind k on k.code = m.kind and k.valid_from = m.kind_valid_from
                            where s.citizen_id = any (who.ids) and s.ended_at is null and s.missed_since is null
                                and s.next_on >= m.warn_on and s.next_on < m.due_on and k.met_by is not null
                                and (s.sector = m.sector or (s.sector is null and k.met_by = 'CONTACT'))) asked on true
                        where m.citizen_id = any (who.ids) and m.state = 'OPEN'),
                    'benefits', (
                        select coalesce(json_agg(json_build_object(
                            'id', id, 'kind', kind, 'from', starts_on, 'to', ends_on) order by id), '[]')
                        from benefit
                        where citizen_id = any (who.ids) and retracted_at is null and (ends_on is null or ends_on >= asks.today)),
                    'volunteering', (
                        select coalesce(json_agg(json_build_object(
                            'id', id, 'weeklyHours', weekly_hours, 'from', starts_on, 'to', ends_on) order by id), '[]')
                        from volunteering
                        where citizen_id = any (who.ids) and (ends_on is null or ends_on >= asks.today)),
                    'rehabilitation', (
                        select coalesce(json_agg(json_build_object(
                            'relevant', relevant, 'outcome', outcome, 'decidedOn', decided_on,
                            'countsUntil', counts_until) order by decided_on desc, id desc), '[]')
                        from rehabilitation_decision where citizen_id = any (who.ids))),
                'plans', (
                    select coalesce(json_agg(json_build_object(
                        'id', p.id, 'sector', p.sector,
                        'externalId', p.external_id, 'externalVersion', p.external_version,
                        'contentHash', p.content_hash, 'planType', p.plan_type,
                        'responsible', json_build_object(
                            'user', p.responsible_user, 'name', p.responsible_name,
                            'unit', p.responsible_unit, 'phone', p.responsible_phone),
                        'validFrom', p.valid_from, 'validTo', p.valid_to,
                        'changedAt', p.changed_at, 'version', p.version,
                        'source', json_build_object(
                            'spokeAt', coalesce(s.spoke_at, p.spoke_at), 'staleFrom', s.stale_from,
                            'stale', coalesce(s.stale_from <= asks.at, false)),
                        'sensitivity', p.sensitivity,
                        'weeklyCapacity', p.weekly_capacity, 'needs', p.needs, 'contactPersons', p.contact_persons,
                        'entitlements', p.entitlements,
                        'goals', (
                            select coalesce(json_agg(json_build_object(
                                'id', id, 'externalId', external_id, 'lifeDomain', life_domain,
                                'title', title, 'followUpOn', follow_up_on, 'direction', direction,
                                'status', status, 'movedOn', moved_on) order by id), '[]')
                            from goal where plan_id = p.id and active),
                        'actions', (
                            select coalesce(json_agg(json_build_object(
                                'id', a.id, 'externalId', a.external_id, 'kind', a.kind, 'title', a.title,
                                'institutionId', a.institution_id, 'from', a.starts_on, 'to', a.ends_on,
                                'weeklyHours', a.weekly_hours, 'legalRight', a.legal_right,
                                'payers', a.payers, 'wishSequence', a.wish_sequence,
                                'funding', case
                                    when a.payers = '[]' then json_build_object('state', 'NONE')
                                    when f.state is null then json_build_object('state', 'PENDING')
                                    else json_build_object('state', f.state, 'reason', f.reason)
                                end, 'terms', a.terms) order by a.id), '[]')
                            from action a
                                left join copy_funding f
                                    on f.action_id = a.id and f.answers_sequence = a.wish_sequence
                            where a.plan_id = p.id and a.active),
                        'appointments', (
                            select coalesce(json_agg(json_build_object(
                                'id', id, 'externalId', external_id, 'title', title,
                                'start', starts_at, 'end', ends_at, 'place', place,
                                'travelMinutes', travel_minutes, 'sanctionable', sanctionable,
                                'form', form, 'interpreter', interpreter,
                                'attendance', went) order by id), '[]')
                            from appointment where plan_id = p.id and active)
                        ) order by p.id), '[]')
                    from sector_plan p
                        left join lateral (
                            select greatest(p.spoke_at, confirmed_at) as spoke_at,
                                greatest(p.spoke_at, confirmed_at) + rhythm_hours * interval '1 hour' as stale_from
                            from source_system
                            where municipality = p.municipality and sector = p.sector
                                and starts_with(p.external_id, prefix)
                            order by length(prefix) desc limit 1) s on true
                    where p.citizen_id = any (who.ids) and p.withdrawn_at is null),
                'conflicts', (
                    select coalesce(json_agg(""" + Conflict.QUERY + """
                        order by id), '[]')
                    from conflict where citizen_id = any (who.ids) and status <> 'CLOSED'))
            """;

    private static final String TIES = """
            json_build_object(
                'own', (
                    select coalesce(json_agg(p.id), '[]') from sector_plan p
                    where p.citizen_id = any (who.ids) and p.withdrawn_at is null and is_own_plan(p, asks.reader)),
                'leads', exists (
                    select from sector_plan p join unit u on u.sector = p.sector and u.name = p.responsible_unit
                    where p.citizen_id = any (who.ids) and p.withdrawn_at is null and u.leader_user = asks.reader),
                'secret', (
                    select coalesce(json_agg(p.id), '[]')
                    from sector_plan p join unit u on u.sector = p.sector and u.name = p.responsible_unit
                    where p.citizen_id = any (who.ids) and u.secret),
                'registrar', records.registrar,
                'glass', (
                    select id from break_glass
                    where citizen_id = any (who.ids) and user_id = asks.reader and closed_at is null and until > asks.at),
                'received', (
                    select coalesce(json_agg(json_build_object(
                        'sector', took.sector, 'since', took.since,
                        'byReader', case
                            when exists (select from unit u where u.sector = took.sector and u.name = took.unit)
                            then exists (
                                select from unit u
                                where u.id in (select units_of(asks.reader)) and u.sector = took.sector
                                    and u.name = took.unit)
                            else coalesce(took.answered_by = asks.reader, false) end)), '[]')
                    from (
                        -- Who accepted is of the team, and can leave it.
                        select to_sector as sector, to_unit as unit, null as answered_by,
                            greatest(planned_at, (acceptance ->> 'at')::timestamptz) as since
                        from transition
                        where citizen_id = any (who.ids) and status in ('ACCEPTED', 'COMPLETED')
                            and acceptance is not null and to_municipality is null and to_sector is not null
                        union all
                        select sector, unit, answered_by, greatest(planned_at, answered_at)
                        from incoming_transition
                        where citizen_id = any (who.ids) and status = 'RECEIVED') took))
            """;

    /**
     * Materialised, since every part of the journey asks for the ids: else they are looked up anew for each part. By case
     * and not by coalesce, which row-level security takes for something that might tell of hidden rows: no index would
     * serve a search for its result.
     */
    private static final String WHO = """
            with who as materialized (
                select one.asked, one.id,
                    array[one.id] || array(select id from citizen where survivor_id = one.id order by id) as ids
                from (
                    select id as asked, case when merged then survivor_id else id end as id
                    from citizen where id = ?) one)
            """;

    private static final String FROM = """
            from who
                cross join (select ?::text as reader, ?::timestamptz as at, ?::date as today) asks
                join citizen c on c.id = who.id
                cross join lateral (
                    select
                        coalesce(
                            json_agg(registered_by_sector) filter (where registered_by_sector is not null),
                            '[]') as registered_by,
                        bool_or(protected and coalesce(protected_until > asks.today, true)) as protected,
                        bool_or(digital_exempt) as digital_exempt,
                        coalesce(bool_or(registered_by = asks.reader), false) as registrar
                    from citizen where id = any (who.ids)) records
                left join lateral (
                    select newest.next_step_on
                    from unnest(who.ids) r(id) cross join lateral (
                        select at, next_step_on from contact
                        where citizen_id = r.id order by at desc limit 1) newest
                    order by newest.at desc limit 1) last on true
            """;

    /** The journey: asks the record, who reads (here nobody in particular), the instant and the day. */
    static final String READ = WHO + "select " + JOURNEY + FROM;

    /** The ties and then the journey: asks the same. */
    static final String READ_SEEN = WHO + "select " + TIES + ", " + JOURNEY + FROM;

    /** The same of many records at once: asks all of them in place of one. */
    static final String READ_SEEN_ALL = WHO.replace("where id = ?) one", "where id = any (?::uuid[])) one") + "select "
            + TIES + ", " + JOURNEY + FROM;

    private JourneyQuery() {}
}
