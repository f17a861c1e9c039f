-- A benefit that was put on the wrong citizen is taken back with all that followed from it (C23), as a plan is.

alter table benefit
    add column first_recorded_at timestamptz,
    add column retracted_at      timestamptz;
alter table benefit no force row level security;
update benefit set first_recorded_at = recorded_at;
alter table benefit force row level security;
alter table benefit
    alter column first_recorded_at set default now(),
    alter column first_recorded_at set not null;
comment on column benefit.first_recorded_at is 'When it was first put here.';
comment on column benefit.retracted_at is
    'It had been put on the wrong citizen: nobody reads it here any more, and it cannot come back.';

create table benefit_retraction (
    id           uuid primary key,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id   uuid not null references citizen,
    benefit_id   uuid not null unique references benefit,
    external_id  text not null,
    reason       text not null check (length(reason) between 1 and 1000),
    retracted_by text not null,
    retracted_at timestamptz not null,
    shown_since  timestamptz not null,
    seen_by      jsonb not null check (jsonb_typeof(seen_by) = 'array')
);
comment on table benefit_retraction is
    'The trace of a benefit that was put on the wrong citizen, and who had looked at that citizen meanwhile.';
comment on column benefit_retraction.shown_since is 'When the benefit was first recorded here.';
comment on column benefit_retraction.seen_by is 'From the audit log: [{user, roles, acts, times, firstAt, lastAt}].';
create index benefit_retraction_by_citizen on benefit_retraction (citizen_id, id);
call isolate_by_municipality('benefit_retraction', 'select, insert');

-- What was agreed on the way back to a job that was somebody else's is agreed no longer.
grant delete on return_to_work_step to ${app};

alter table entry_part
    drop constraint entry_part_state_check,
    add constraint entry_part_state_check check (state in ('WAITING', 'ACCEPTED', 'GUIDED', 'TAKEN_BACK'));

alter table notice
    add column benefit_id uuid references benefit,
    drop constraint notice_kind_check,
    add constraint notice_kind_check check (kind in (
        'OPENED', 'CLOSED', 'PLAN_RETRACTED', 'BENEFIT_RETRACTED', 'CITIZEN_DIED', 'DEATH_TAKEN_BACK', 'CITIZEN_MOVED',
        'NAME_CHANGED', 'CUSTODY_CHANGED', 'SERVICES_PAUSED', 'SERVICES_TO_RESUME')),
    add constraint notice_about_benefit check ((kind = 'BENEFIT_RETRACTED') = (benefit_id is not null));

alter table staff_notice
    drop constraint staff_notice_kind_check,
    add constraint staff_notice_kind_check check (
        kind in ('BREAK_GLASS_OPENED', 'PLAN_RETRACTED', 'BENEFIT_RETRACTED', 'PLAN_OBJECTED'));

comment on column milestone.reason is
    'Why it is not relevant, or BASIS_ENDED, or BASIS_RETRACTED where what it rested on was somebody else''s.';
