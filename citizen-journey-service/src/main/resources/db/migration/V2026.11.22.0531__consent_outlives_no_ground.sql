-- A yes somebody said for the citizen ends when the ground it rested on does (C22: until when; C21: custody).

alter table consent
    add column ground_gone_on date,
    add constraint consent_ground_gone check (ground_gone_on is null or given and until is not null);
comment on column consent.ground_gone_on is
    'The day from which it rests on nothing: it is to be asked for anew and ends on the day in until.';

alter table consent_statement add column lapses_on date;
comment on column consent_statement.lapses_on is
    'The first day on which the word no longer holds because its ground was gone; what was said never changes.';
grant update (lapses_on) on consent_statement to ${app};

-- Each that rests on somebody's right to speak is looked at now.
alter table consent no force row level security;
alter table due no force row level security;
insert into due (id, municipality, subject, kind, at)
select gen_random_uuid(), municipality, citizen_id, 'consent.ground', now()
from consent where given and representation_id is not null;
alter table consent force row level security;
alter table due force row level security;

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
    union
    select s.id, s.citizen_id, 'consent-to-ask-anew', null, 'GROUND_GONE', s.until,
        s.ground_gone_on::timestamp at time zone 'Europe/Copenhagen'
    from (
        select c.citizen_id from coordinator c where c.user_id = reader
        union select c.citizen_id from coordinator c where c.deputy_user = reader
        union select p.citizen_id from sector_plan p
        where p.responsible_user = reader and p.withdrawn_at is null and not exists (
            select from records_of(p.citizen_id) r(id) join coordinator c on c.citizen_id = r.id)) k
        cross join lateral records_of(k.citizen_id) r(id)
        join consent s on s.citizen_id = r.id
    where s.ground_gone_on is not null and s.until > today and is_tied(reader, s.citizen_id, at);
end;
comment on function questions_to_answer is
    'What a user is asked about courses that begin and end: of their own plans that are over what came of them, of the '
    'journeys they hold how well the citizen manages alone, and for whose consent to ask anew because who gave it speaks '
    'for the citizen no longer.';
