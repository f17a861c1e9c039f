-- School results of vulnerable children as a signal of their plan (FV-C29).

create table school_target (
    plan_id      uuid not null references sector_plan,
    subject      text not null check (subject in ('READING', 'MATHS')),
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    direction    text not null check (direction in ('IMPROVE', 'HOLD')),
    set_by       text not null,
    set_at       timestamptz not null,
    version      bigint not null check (version > 0),
    primary key (plan_id, subject)
);
comment on table school_target is 'Which way a vulnerable child''s level in a subject is to go, by a plan (faglige niveau).';
call isolate_by_municipality('school_target', 'select, insert, update');

create table school_result (
    id           uuid primary key,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id   uuid not null references citizen,
    plan_id      uuid not null references sector_plan,
    subject      text not null check (subject in ('READING', 'MATHS')),
    scale        text not null check (scale ~ '^[A-Za-z][A-Za-z0-9_.-]{0,59}$'),
    score        numeric(7, 2) not null,
    taken_on     date not null,
    recorded_by  text not null,
    recorded_at  timestamptz not null,
    unique (plan_id, subject, scale, taken_on)
);
comment on table school_result is 'A result of a vulnerable child in reading or maths, as a signal of a plan; seen by who sees the plan.';
comment on column school_result.scale is 'The test and its scale: only results on one scale are compared, and a higher one is better.';
create index school_result_by_citizen on school_result (citizen_id, plan_id);
call isolate_by_municipality('school_result', 'select, insert');
