create table plan_type (
    code                text not null,
    sector              text not null check (sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    name_da             text not null,
    name_en             text not null,
    law                 text not null,
    in_coordinated_plan text not null check (in_coordinated_plan in ('REPLACED', 'COORDINATED')),
    valid_from          date not null,
    valid_to            date,
    to_be_checked       boolean not null default false,
    source              text not null,
    primary key (code, valid_from),
    check (valid_to > valid_from)
);
comment on table plan_type is
    'Reference data without a person and the same for all municipalities: the plans Danish law knows, with ground and validity.';
comment on column plan_type.sector is 'The sector whose system puts plans of this type.';
comment on column plan_type.in_coordinated_plan is
    'Whether a coordinated plan (helhedsorienteret plan) replaces a plan of this type or only coordinates it.';
comment on column plan_type.to_be_checked is 'True where the municipality should check ground or date before it relies on them.';
grant select on plan_type to ${app};

create table sector_plan (
    id                uuid primary key,
    municipality      text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id        uuid not null references citizen,
    sector            text not null check (sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    external_id       text not null,
    external_version  bigint not null check (external_version >= 0),
    content_hash      text not null check (content_hash ~ '^[0-9a-f]{64}$'),
    plan_type         text not null,
    responsible_user  text not null,
    responsible_name  text not null,
    responsible_unit  text not null,
    responsible_phone text not null,
    valid_from        date not null,
    valid_to          date check (valid_to > valid_from),
    changed_at        timestamptz not null,
    version           bigint not null check (version > 0),
    unique (citizen_id, sector, external_id)
);
comment on table sector_plan is 'One sector''s own plan (sektorplan) as its system last put it, whole.';
comment on column sector_plan.external_version is 'The version its system gave it; an older one is refused as stale.';
comment on column sector_plan.content_hash is 'SHA-256 of the canonical content: the same content again changes nothing.';
create index sector_plan_by_responsible on sector_plan (municipality, responsible_user, citizen_id);
call isolate_by_municipality('sector_plan', 'select, insert, update');

create table goal (
    id           uuid primary key,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    plan_id      uuid not null references sector_plan,
    external_id  text not null,
    life_domain  text not null,
    title        text not null,
    follow_up_on date,
    active       boolean not null default true,
    unique (plan_id, external_id)
);
comment on table goal is 'A goal (mål) of a sector plan.';
comment on column goal.active is 'False once a new version of the plan left it out; the id is kept should it return.';
call isolate_by_municipality('goal', 'select, insert, update');

create table action (
    id             uuid primary key,
    municipality   text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    plan_id        uuid not null references sector_plan,
    external_id    text not null,
    kind           text not null,
    title          text not null,
    institution_id uuid,
    starts_on      date not null,
    ends_on        date check (ends_on > starts_on),
    weekly_hours   numeric(5, 2) check (weekly_hours between 0 and 168),
    legal_right    boolean not null,
    payers         jsonb not null default '[]' check (jsonb_typeof(payers) = 'array'),
    wish_sequence  bigint not null default 0 check (wish_sequence >= 0),
    active         boolean not null default true,
    unique (plan_id, external_id)
);
comment on table action is 'An action (indsats) of a sector plan.';
comment on column action.ends_on is 'The first day it no longer runs; null while it has no end.';
comment on column action.payers is 'Who is wished to pay, in DKK of the day per year: [{budgetId?, yearlyAmounts: [{year, amount}]}].';
comment on column action.wish_sequence is
    'Sequence of the last funding wish on the action''s stream, 0 when none; only an answer to this one counts.';
create index action_by_institution on action (municipality, institution_id) where active and institution_id is not null;
call isolate_by_municipality('action', 'select, insert, update');

create table appointment (
    id             uuid primary key,
    municipality   text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    plan_id        uuid not null references sector_plan,
    external_id    text not null,
    title          text not null,
    starts_at      timestamptz not null,
    ends_at        timestamptz not null,
    place          text,
    travel_minutes integer not null default 0 check (travel_minutes between 0 and 1440),
    active         boolean not null default true,
    unique (plan_id, external_id),
    check (ends_at > starts_at)
);
comment on table appointment is 'A meeting the citizen is called to (aftale).';
comment on column appointment.travel_minutes is 'What the citizen needs to get there from somewhere else.';
call isolate_by_municipality('appointment', 'select, insert, update');
