-- The municipality of a row is the acting one: the transaction has named it, and row-level security checks it again.

create table copy_institution (
    id             uuid primary key,
    municipality   text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    name           text,
    area           text check (area in
        ('DAY_CARE', 'SCHOOL', 'ELDERCARE', 'SOCIAL', 'HEALTH', 'PSYCHIATRY', 'EMPLOYMENT')),
    service_status text not null check (service_status in ('OPEN', 'INTAKE_STOP', 'CHANGED_SERVICE', 'CLOSED')),
    effective_from date not null,
    earlier_status text not null check (earlier_status in ('OPEN', 'INTAKE_STOP', 'CHANGED_SERVICE', 'CLOSED'))
);
comment on table copy_institution is 'What agreements has told of its institutions; can be thrown away and rebuilt from the stream.';
comment on column copy_institution.name is 'Null, like area, while only a change of status has been seen.';
comment on column copy_institution.effective_from is 'The first day of service_status, Europe/Copenhagen.';
comment on column copy_institution.earlier_status is 'The status until effective_from.';
create index copy_institution_by_area on copy_institution (municipality, area, id);
call isolate_by_municipality('copy_institution', 'select, insert, update');

create table institution_profile (
    institution_id uuid primary key,
    municipality   text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    version        bigint not null,
    agreement_id   uuid,
    period_from    date,
    period_to      date,
    ladder_step    integer not null check (ladder_step between 0 and 9),
    opened_at      timestamptz not null,
    constraint a_period_is_whole check ((period_from is null) = (period_to is null) and period_from <= period_to),
    constraint a_period_has_its_agreement check (period_from is null or agreement_id is not null)
);
create index institution_profile_by_municipality on institution_profile (municipality, institution_id);
comment on table institution_profile is 'An institution as supervision knows it (institutionsprofil); its row is the lock of its stream.';
comment on column institution_profile.agreement_id is 'The agreement last heard of; its period is null until its activation has been seen.';
comment on column institution_profile.ladder_step is 'Step on the supervision ladder (tilsynstrappe); 0 is the free end.';
call isolate_by_municipality('institution_profile', 'select, insert, update');

create table supervision_case (
    id             uuid primary key,
    municipality   text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    version        bigint not null,
    institution_id uuid not null references institution_profile (institution_id),
    origin         text not null check (origin in ('EMERGENCY_BRAKE', 'CONCERN')),
    severity       text not null check (severity in ('ORDINARY', 'ACUTE')),
    agreement_id   uuid,
    brake_id       uuid unique,
    ground         text check (ground in ('EXCEPTIONAL_SITUATION', 'BREACH')),
    citizen_effect text check (citizen_effect in ('NONE', 'INTAKE_STOP', 'CHANGED_SERVICE', 'CLOSURE')),
    description    text,
    status         text not null check (status in ('OPEN', 'CLOSED')),
    opened_at      timestamptz not null,
    opened_by      text not null,
    findings       text,
    development    text,
    learning       text,
    closed_at      timestamptz,
    closed_by      text,
    constraint an_origin_is_whole check (
        (origin = 'EMERGENCY_BRAKE') = (brake_id is not null)
        and (origin = 'EMERGENCY_BRAKE') = (agreement_id is not null)
        and (origin = 'EMERGENCY_BRAKE') = (ground is not null)
        and (origin = 'EMERGENCY_BRAKE') = (citizen_effect is not null)
        and (origin = 'CONCERN') = (description is not null)),
    constraint what_touches_citizens_is_acute check (
        citizen_effect is null or (severity = 'ACUTE') = (citizen_effect <> 'NONE')),
    constraint closing_needs_findings_development_and_learning check (
        (status = 'CLOSED') = (findings is not null and development is not null and learning is not null
            and closed_at is not null and closed_by is not null))
);
create index supervision_case_by_municipality on supervision_case (municipality, id);
create index supervision_case_by_status on supervision_case (municipality, status, severity, id);
create index supervision_case_by_institution on supervision_case (institution_id, status);
comment on table supervision_case is 'Supervision case (tilsynssag) about an institution; never about a citizen.';
comment on column supervision_case.brake_id is 'The emergency brake (nødbremse) that opened it; once per brake.';
comment on column supervision_case.citizen_effect is 'The gravest effect on citizens among the brake''s measures.';
comment on column supervision_case.opened_by is 'The token''s subject, or the service where an event opened it.';
call isolate_by_municipality('supervision_case', 'select, insert, update');
