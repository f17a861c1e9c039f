create table home_training (
    id                uuid primary key,
    municipality      text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id        uuid not null references citizen,
    plan_id           uuid not null references sector_plan,
    action_id         uuid not null unique references action,
    sector            text not null check (sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    sessions_per_week int not null check (sessions_per_week between 1 and 50),
    starts_on         date not null,
    recorded_by       text not null,
    recorded_at       timestamptz not null,
    version           bigint not null
);
comment on table home_training is 'Training at home, often with sensors, with a frequency made for the citizen (genoptræning i hjemmet).';
create index home_training_by_citizen on home_training (citizen_id, id);
call isolate_by_municipality('home_training', 'select, insert, update');

create table training_session (
    id           uuid primary key,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    training_id  uuid not null references home_training,
    session_id   text not null check (length(session_id) between 1 and 100),
    performed_on date not null,
    told_by      text not null check (told_by in ('SENSOR', 'CITIZEN', 'STAFF')),
    recorded_by  text not null,
    recorded_at  timestamptz not null,
    unique (municipality, training_id, session_id)
);
comment on table training_session is 'A session that was performed; how it went stays with who gives the training.';
create index training_session_by_day on training_session (training_id, performed_on);
call isolate_by_municipality('training_session', 'select, insert');
