-- What a course is asked at its start and at its end: how well the citizen manages alone, and what came of each plan.

alter table outcome add column investment_id uuid;
comment on column outcome.investment_id is 'The social investment (BUD-07) whose effect it shows, where it belongs to one.';

create function questions_to_answer(reader text, at timestamptz, today date, since date)
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
            where s.plan_id = p.id and s.moment = case p.status when 'ACTIVE' then 'START' else 'END' end);
end;
comment on function questions_to_answer is
    'What a user is asked about courses that begin and end: of their own plans that are over what came of them, of the '
    'journeys they hold how well the citizen manages alone.';
