create table hospital_stay (
    id               uuid primary key,
    municipality     text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id       uuid not null references citizen,
    sector           text not null check (sector in ('HEALTH', 'PSYCHIATRY')),
    reference        text check (length(reference) between 1 and 100),
    state            text not null check (state in ('AWAITED', 'ADMITTED', 'ON_LEAVE', 'DISCHARGED', 'DIED')),
    since            timestamptz not null,
    admitted_at      timestamptz,
    acute            boolean not null,
    expected_home_on date,
    resume_basis     uuid,
    version          bigint not null default 0,
    check (state not in ('ADMITTED', 'ON_LEAVE', 'DISCHARGED') or admitted_at is not null)
);
comment on table hospital_stay is 'A stay at hospital (indlæggelse) as the notices tell it, whatever order they came in.';
comment on column hospital_stay.reference is 'The hospital''s own id of the stay.';
comment on column hospital_stay.state is 'AWAITED: something was told of the stay, its admission not yet.';
comment on column hospital_stay.resume_basis is 'The notice for which the sectors were last asked to resume.';
create unique index hospital_stay_by_reference on hospital_stay (municipality, sector, reference)
    where reference is not null;
create index hospital_stay_by_citizen on hospital_stay (citizen_id, id);
call isolate_by_municipality('hospital_stay', 'select, insert, update');

create table admission_notice (
    id               uuid primary key,
    municipality     text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id       uuid not null references citizen,
    stay_id          uuid not null references hospital_stay,
    sector           text not null check (sector in ('HEALTH', 'PSYCHIATRY')),
    notice_id        text not null check (length(notice_id) between 1 and 100),
    message_type     text,
    what             text not null
        check (what in ('ADMITTED', 'LEAVE', 'BACK', 'DISCHARGED', 'DIED', 'EXPECTED_HOME')),
    happened_at      timestamptz not null,
    acute            boolean not null,
    expected_home_on date,
    content_hash     text not null,
    recorded_by      text not null,
    recorded_at      timestamptz not null,
    unique (municipality, sector, notice_id),
    check ((what = 'EXPECTED_HOME') = (expected_home_on is not null)),
    check (not acute or what = 'ADMITTED')
);
comment on table admission_notice is
    'What a hospital told of a stay (MedCom: HospitalNotification, XDIS), by message or entered by hand.';
comment on column admission_notice.notice_id is 'The notice''s own id; the same notice again changes nothing.';
comment on column admission_notice.content_hash is 'Tells the same notice again from another one with its id.';
create index admission_notice_by_stay on admission_notice (stay_id, happened_at);
call isolate_by_municipality('admission_notice', 'select, insert');

create table service_resumption (
    id           uuid primary key,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id   uuid not null references citizen,
    stay_id      uuid not null references hospital_stay,
    plan_id      uuid not null references sector_plan,
    action_id    uuid not null references action,
    sector       text not null check (sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    state        text not null check (state in ('PAUSED', 'TO_RESUME', 'RESUMED', 'NOT_RESUMED')),
    paused_on    date not null,
    resume_on    date,
    starts_on    date,
    reason       text,
    decided_by   text,
    decided_at   timestamptz,
    version      bigint not null default 0,
    unique (stay_id, action_id),
    check (state <> 'TO_RESUME' or resume_on is not null),
    check ((state in ('RESUMED', 'NOT_RESUMED')) = (decided_by is not null)),
    check ((decided_by is null) = (decided_at is null)),
    check ((state = 'RESUMED') = (starts_on is not null)),
    check ((state = 'NOT_RESUMED') = (reason is not null))
);
comment on table service_resumption is
    'An action that a stay pauses, and whether it is resumed when the citizen is home (genoptagelse).';
comment on column service_resumption.resume_on is 'The day the citizen came home, or is expected.';
comment on column service_resumption.starts_on is 'The day from which it is given again.';
create index service_resumption_by_citizen on service_resumption (citizen_id, id);
create index service_resumption_waiting on service_resumption (municipality, sector, resume_on, id)
    where state in ('PAUSED', 'TO_RESUME');
create index service_resumption_by_plan on service_resumption (plan_id, resume_on, id);
call isolate_by_municipality('service_resumption', 'select, insert, update');

create table care_contact (
    id           uuid primary key,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id   uuid not null unique references citizen,
    level        text not null check (level in ('SELF_RELIANT', 'REHAB_POTENTIAL', 'COMPLEX')),
    name         text not null,
    unit         text not null,
    phone        text not null,
    sector       text not null check (sector in ('SOCIAL', 'HEALTH')),
    recorded_by  text not null,
    recorded_at  timestamptz not null,
    version      bigint not null
);
comment on table care_contact is
    'The named contact in home nursing and eldercare, whom a hospital calls, and how much coherence the help needs (FW-J12).';
call isolate_by_municipality('care_contact', 'select, insert, update');

alter table notice
    drop constraint notice_kind_check,
    add constraint notice_kind_check check (kind in (
        'OPENED', 'CLOSED', 'PLAN_RETRACTED', 'CITIZEN_DIED', 'DEATH_TAKEN_BACK', 'CITIZEN_MOVED', 'NAME_CHANGED',
        'CUSTODY_CHANGED', 'SERVICES_PAUSED', 'SERVICES_TO_RESUME'));
