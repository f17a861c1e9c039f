-- What a plan said before, and what its system has told of it besides its content.

create table plan_version (
    plan_id          uuid not null references sector_plan,
    version          bigint not null check (version > 0),
    municipality     text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id       uuid not null references citizen,
    what             text not null check (what in ('PUT', 'WITHDRAWN', 'REKEYED')),
    external_id      text not null,
    external_version bigint not null check (external_version >= 0),
    plan_type        text not null,
    valid_from       date not null,
    valid_to         date check (valid_to > valid_from),
    recorded_at      timestamptz not null,
    document         jsonb not null check (jsonb_typeof(document) = 'object'),
    primary key (plan_id, version)
);
comment on table plan_version is
    'Every version of a sector plan, whole and for good: when it held (valid_*) and from when it was known here (recorded_at).';
comment on column plan_version.recorded_at is 'It was what was known here from this instant until the next version''s.';
comment on column plan_version.document is 'The plan with its parts as it was; a withdrawn one has none.';
create index plan_version_by_citizen on plan_version (citizen_id, recorded_at);
call isolate_by_municipality('plan_version', 'select, insert');

alter table sector_plan
    add column spoke_at     timestamptz not null default now(),
    add column retracted_at timestamptz,
    add column rekeyed_from text,
    add check (retracted_at is null or withdrawn_at is not null);
comment on column sector_plan.spoke_at is
    'When its system last put it, changed or not; noted at most once in a configured time, so that repeats write nothing.';
comment on column sector_plan.retracted_at is
    'It had been put on the wrong citizen: nobody reads it here any more, and it cannot come back.';
comment on column sector_plan.rekeyed_from is 'The external id it had before its sector changed system, so that a repeated re-keying is known.';
create index sector_plan_by_silence on sector_plan (municipality, sector, spoke_at) where withdrawn_at is null;
create index sector_plan_rekeyed on sector_plan (citizen_id, sector, rekeyed_from) where rekeyed_from is not null;

create table plan_retraction (
    id           uuid primary key,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id   uuid not null references citizen,
    plan_id      uuid not null unique references sector_plan,
    sector       text not null check (sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    external_id  text not null,
    reason       text not null check (length(reason) between 1 and 1000),
    retracted_by text not null,
    retracted_at timestamptz not null,
    shown_since  timestamptz not null,
    seen_by      jsonb not null check (jsonb_typeof(seen_by) = 'array')
);
comment on table plan_retraction is 'The trace of a plan that was put on the wrong citizen, and who had looked at that citizen meanwhile.';
comment on column plan_retraction.shown_since is 'When the plan was first recorded here.';
comment on column plan_retraction.seen_by is 'From the audit log: [{user, roles, acts, times, firstAt, lastAt}].';
create index plan_retraction_by_citizen on plan_retraction (citizen_id, id);
call isolate_by_municipality('plan_retraction', 'select, insert');

alter table notice
    alter column conflict_id drop not null,
    alter column rule drop not null,
    add column plan_id uuid references sector_plan,
    drop constraint notice_kind_check,
    add constraint notice_kind_check check (kind in ('OPENED', 'CLOSED', 'PLAN_RETRACTED')),
    drop constraint notice_check,
    add constraint notice_how_when_closed check ((how is not null) = (kind = 'CLOSED')),
    add constraint notice_about check (
        (kind = 'PLAN_RETRACTED') = (plan_id is not null) and (plan_id is null) = (conflict_id is not null and rule is not null));
