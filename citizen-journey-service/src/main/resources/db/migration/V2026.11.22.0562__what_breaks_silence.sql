-- A letter was a contact where silence is looked for and nowhere else, and every correction a system sent of its plan was a
-- sign of life (C6, CIT-06).

insert into rule_kind (mark, code, valid_from, valid_to, source)
select 'BREAKS_SILENCE', unnest(array['IN_PERSON', 'PHONE', 'VIDEO']), date '1998-07-01', null,
    'C6, CIT-06: nogen har talt med borgeren; et brev eller en digital besked er ingen samtale';
comment on table rule_kind is
    'What a kind of action, plan, benefit, episode, transition or contact means to the rules.';

alter table sector_plan add column begun_at timestamptz not null default now();
comment on column sector_plan.begun_at is 'When its first version became known here.';

alter table contact no force row level security;
alter table sector_plan no force row level security;
alter table plan_version no force row level security;
alter table due no force row level security;
update sector_plan p set begun_at = coalesce(
    (select min(v.recorded_at) from plan_version v where v.plan_id = p.id), p.changed_at);
alter table sector_plan alter column begun_at drop default;
insert into due (id, municipality, subject, kind, at)
select gen_random_uuid(), concerned.municipality, concerned.citizen_id, 'journey.re-evaluate', now()
from (
    select municipality, citizen_id from contact where form in ('LETTER', 'DIGITAL')
    union
    select municipality, citizen_id from sector_plan where version > 1 and withdrawn_at is null) concerned;
alter table contact force row level security;
alter table plan_version force row level security;
alter table sector_plan force row level security;
alter table due force row level security;
