create table home_monitoring (
    id                uuid primary key,
    municipality      text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id        uuid not null references citizen,
    plan_id           uuid not null references sector_plan,
    sector            text not null check (sector in ('HEALTH', 'PSYCHIATRY')),
    patient_group     text not null
        check (patient_group in ('COPD', 'DIABETES', 'HEART_FAILURE', 'FRAIL', 'MENTAL_ILLNESS', 'OTHER')),
    responsible_party text not null check (responsible_party in ('HOSPITAL', 'GENERAL_PRACTITIONER', 'MUNICIPALITY')),
    responsible_name  text not null,
    responsible_phone text not null,
    citizen_does      text not null,
    contact_name      text not null,
    contact_phone     text not null,
    starts_on         date not null,
    ends_on           date check (ends_on >= starts_on),
    recorded_by       text not null,
    recorded_at       timestamptz not null,
    version           bigint not null default 0
);
comment on table home_monitoring is
    'Home monitoring (telemedicinsk hjemmemonitorering): who has the responsibility for treatment, and what the citizen does alone.';
comment on column home_monitoring.contact_name is 'Whom to call when a reading deviates.';
create index home_monitoring_by_citizen on home_monitoring (citizen_id, id);
create unique index home_monitoring_one_open on home_monitoring (citizen_id, sector, patient_group)
    where ends_on is null;
call isolate_by_municipality('home_monitoring', 'select, insert, update');

create table monitoring_deviation (
    id            uuid primary key,
    municipality  text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    monitoring_id uuid not null references home_monitoring,
    citizen_id    uuid not null references citizen,
    reading_id    text not null check (length(reading_id) between 1 and 100),
    kind          text not null check (kind in ('OUT_OF_RANGE', 'MISSING', 'FEELS_WORSE')),
    at            timestamptz not null,
    review        text not null check (review in ('ASKED', 'ALREADY_ASKED', 'TOO_LATE')),
    recorded_by   text not null,
    recorded_at   timestamptz not null,
    unique (municipality, monitoring_id, reading_id)
);
comment on table monitoring_deviation is 'That a reading deviated; what was measured stays with the hospital.';
comment on column monitoring_deviation.reading_id is 'The reading''s own id; the same one again changes nothing.';
comment on column monitoring_deviation.review is 'TOO_LATE: the monitoring was over when it happened.';
create index monitoring_deviation_by_monitoring on monitoring_deviation (monitoring_id, at desc, id desc);
call isolate_by_municipality('monitoring_deviation', 'select, insert');
