-- Whose consent is to be asked for anew: to sharing, to being seen with the family, and to the coordinated plan.

create or replace function questions_to_answer(reader text, at timestamptz, today date, since date)
    returns table (
        id uuid, citizen_id uuid, question text, sector text, reason text, due_on date, asked_at timestamptz)
    language sql stable
begin atomic
    select p.id, p.citizen_id, 'outcome-to-record', p.sector, 'PLAN_OVER', p.valid_to,
        p.valid_to::timestamp at time zone 'Europe/Copenhagen'
    from sector_plan p
    where p.responsible_user = reader and p.withdrawn_at is null and p.valid_to > since and p.valid_to <= today
        and exists (
            select from outcome_measure m
            where m.sector = p.sector and m.recorded = 'BY_HAND' and m.valid_from <= today
                and (m.valid_to is null or m.valid_to > today))
        and not exists (
            select from outcome_measure m join outcome o on o.measure = m.code
            where m.recorded = 'BY_HAND' and o.basis_id = p.id)
    union all
    select p.id, p.citizen_id, 'self-reliance-to-note', null,
        case p.status when 'ACTIVE' then 'START' else 'END' end,
        (v.recorded_from at time zone 'Europe/Copenhagen')::date, v.recorded_from
    from (
        select c.citizen_id from coordinator c where c.user_id = reader
        union select c.citizen_id from coordinator c where c.deputy_user = reader) k
        cross join lateral records_of(k.citizen_id) r(id)
        join coordinated_plan p on p.citizen_id = r.id
        join coordinated_plan_version v
            on v.plan_id = p.id and v.change = case p.status when 'ACTIVE' then 'ACTIVATED' else 'CLOSED' end
    where is_tied(reader, p.citizen_id, at)
        and (p.status = 'ACTIVE'
            or p.status = 'CLOSED'
                and exists (
                    select from coordinated_plan_version a where a.plan_id = p.id and a.change = 'ACTIVATED')
                and not exists (
                    select from coordinated_plan later
                    where later.citizen_id = p.citizen_id and later.status = 'ACTIVE'))
        and not exists (
            select from self_reliance s
            where s.plan_id = p.id and s.moment = case p.status when 'ACTIVE' then 'START' else 'END' end)
    union all
    select p.id, p.citizen_id, 'self-reliance-to-note', null, 'REVIEW', review.due_on,
        review.due_on::timestamp at time zone 'Europe/Copenhagen'
    from (
        select c.citizen_id from coordinator c where c.user_id = reader
        union select c.citizen_id from coordinator c where c.deputy_user = reader) k
        cross join lateral records_of(k.citizen_id) r(id)
        join coordinated_plan p on p.citizen_id = r.id and p.status = 'ACTIVE'
        cross join lateral (select review_of_self_reliance(p.id, today) as due_on) review
    where is_tied(reader, p.citizen_id, at) and review.due_on is not null
    union
    select g.id, g.citizen_id, 'consent-to-ask-anew', null, g.reason, g.lapses_on,
        g.ground_gone_on::timestamp at time zone 'Europe/Copenhagen'
    from (
        select c.citizen_id from coordinator c where c.user_id = reader
        union select c.citizen_id from coordinator c where c.deputy_user = reader
        union select p.citizen_id from sector_plan p
        where p.responsible_user = reader and p.withdrawn_at is null and not exists (
            select from records_of(p.citizen_id) r(id) join coordinator c on c.citizen_id = r.id)) k
        cross join lateral records_of(k.citizen_id) r(id)
        cross join lateral (
            select s.id, s.citizen_id, 'GROUND_GONE' as reason, s.until as lapses_on, s.ground_gone_on
            from consent s
            where s.citizen_id = r.id and s.ground_gone_on is not null
            union all
            select f.id, f.citizen_id, 'FAMILY_GROUND_GONE', f.lapses_on, f.ground_gone_on
            from family_consent f join family_link l on l.id = f.link_id and l.ended_at is null
            where f.citizen_id = r.id and f.ground_gone_on is not null
                and not exists (
                    select from family_consent later
                    where later.link_id = f.link_id and later.citizen_id = f.citizen_id and later.id > f.id)
            union all
            select p.id, p.citizen_id, 'PLAN_GROUND_GONE', p.lapses_on, p.ground_gone_on
            from coordinated_plan p
            where p.citizen_id = r.id and p.ground_gone_on is not null and p.status in ('DRAFT', 'ACTIVE')) g
    where g.lapses_on > today and is_tied(reader, g.citizen_id, at);
end;
comment on function questions_to_answer is
    'What a user is asked about courses: of their own plans that are over what came of them, of the journeys they hold how '
    'well the citizen manages alone at the start, at reviews and at the end, and for whose consent to ask anew because who '
    'gave it speaks for the citizen no longer: that to sharing, to the family or to the coordinated plan.';
