-- A concern can lead to a plan for the family or to a sector's screening, both with consent (FV-C25).

alter table citizen_entry alter column district_code drop not null;
comment on column citizen_entry.district_code is 'Where it came in; null where no citizen asked, but a changed benefit or a concern.';

create table family_plan (
    id           uuid primary key,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id   uuid not null references citizen,
    purpose      text not null check (length(purpose) between 1 and 1000),
    sector       text not null check (sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    unit         text not null check (length(unit) between 1 and 200),
    started_on   date not null,
    started_by   text not null,
    started_at   timestamptz not null,
    ended_on     date check (ended_on >= started_on),
    end_reason   text check (length(end_reason) between 1 and 1000),
    ended_by     text,
    version      bigint not null check (version > 0),
    check ((ended_on is null) = (end_reason is null) and (ended_on is null) = (ended_by is null))
);
comment on table family_plan is
    'Why a family''s plans are looked at together and who sees to it (familieplan); whose plans are seen follows each member''s consent.';
create index family_plan_by_citizen on family_plan (citizen_id, id);
call isolate_by_municipality('family_plan', 'select, insert, update');

do $$
declare
    rule text;
begin
    for rule in
        select conname from pg_constraint
        where conrelid = 'concern'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%EFFORT%'
    loop
        execute format('alter table concern drop constraint %I', rule);
    end loop;
end
$$;
alter table concern
    add column family_plan_id uuid unique references family_plan,
    add column referral_id    uuid unique references citizen_entry,
    add column agreed_by      text check (agreed_by in ('CITIZEN', 'CUSTODY_HOLDER', 'REPRESENTATIVE')),
    add column agreed_on      date,
    add check (outcome in ('EFFORT', 'PROPOSAL', 'FAMILY_PLAN', 'SCREENING', 'NONE')),
    add check (coalesce(outcome = 'FAMILY_PLAN', false) = (family_plan_id is not null)),
    add check (coalesce(outcome = 'SCREENING', false) = (referral_id is not null)),
    add check (coalesce(outcome in ('FAMILY_PLAN', 'SCREENING'), false) = (agreed_by is not null)),
    add check ((agreed_by is null) = (agreed_on is null)),
    add check (agreed_by <> 'CUSTODY_HOLDER' or about = 'CHILD');
comment on column concern.agreed_by is 'Who said yes to the family plan or the screening it led to.';
comment on column concern.referral_id is 'The entry by which a unit was asked to screen.';
