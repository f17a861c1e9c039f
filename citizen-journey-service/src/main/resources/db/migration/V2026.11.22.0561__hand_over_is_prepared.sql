-- The open points of a checklist became work only on the day of the hand-over, which then took place whatever was open
-- (C5; danish-practice: a municipality's discharge from a shelter needs plan, dwelling and support decision).

alter table transition_kind
    add column required text[] not null default '{}',
    add check (required <@ checklist);
comment on column transition_kind.required is 'The points of the checklist without which a hand-over is not prepared.';
update transition_kind set required = '{PLAN,TENANCY,GRANTED_SUPPORT}' where code = 'SHELTER_TO_OWN_HOME';
update transition_kind set required = '{FIRST_VISIT}' where code = 'HOSPITAL_DISCHARGE';
update transition_kind set required = '{CONTINUED_SUPPORT}' where code = 'TURNING_18';

insert into rule_ground (rule, law, valid_from, valid_to, to_be_checked, source)
values
    ('transition-not-prepared', 'Serviceloven § 110', '2007-01-01', null, true,
        'danish-practice: udskrivning fra forsorgshjem kræver plan, bolig og afgørelse om støtte'),
    ('transition-not-prepared', 'Sundhedsloven §§ 203-205', '2007-01-01', null, true,
        'sammenhængende forløb; første besøg efter udskrivning (C5)'),
    ('transition-not-prepared', 'Barnets lov §§ 122-123', '2024-01-01', null, true,
        'afgørelse om støtte efter det fyldte 18. år (C5)');

-- A hand-over between sectors is one to adult support only near the birthday (C5).
delete from rule_kind where mark = 'TO_ADULT' and code = 'SECTOR_TO_SECTOR';
insert into rule_kind (mark, code, valid_from, valid_to, source)
values ('MAY_BE_TO_ADULT', 'SECTOR_TO_SECTOR', '2024-01-01', null, 'barnets lov §§ 122-123');

comment on column transition.points_due_on is
    'The day of the hand-over, from the day its open points are work: the lead time before it, else the acceptance.';
alter table transition no force row level security;
alter table due no force row level security;
update transition set points_due_on = (planned_at at time zone 'Europe/Copenhagen')::date
where points_due_on is null and status in ('STARTED', 'ACCEPTED', 'REFUSED')
    and checklist @> '[{"state": "OPEN"}]'
    and case when plan_due_on is null then acceptance is not null else plan_due_on <= current_date end;
insert into due (id, municipality, subject, kind, at)
select gen_random_uuid(), concerned.municipality, concerned.citizen_id, 'journey.re-evaluate', now()
from (
    select distinct municipality, citizen_id from transition
    where kind in ('SHELTER_TO_OWN_HOME', 'HOSPITAL_DISCHARGE', 'TURNING_18', 'SECTOR_TO_SECTOR')
        and status <> 'CANCELLED') concerned;
alter table transition force row level security;
alter table due force row level security;
