create table skipped_event (
    id           uuid primary key,
    consumer     text not null,
    source       text not null,
    subject      uuid not null,
    sequence     bigint not null,
    municipality text not null check (municipality ~ '^\d{4}$'),
    event_id     uuid not null,
    type         text not null,
    payload      text not null,
    parked_for   text not null,
    parked_at    timestamptz not null,
    skipped_at   timestamptz not null,
    skipped_by   text not null,
    reason       text not null check (reason <> '')
);
comment on table skipped_event is 'Parked events that a person passed over, kept with who did it and why; append-only.';
comment on column skipped_event.id is 'The id it was parked under.';
comment on column skipped_event.parked_for is 'The class of failure and its code that had it parked.';
comment on column skipped_event.reason is 'What the person wrote; no personal data.';
call isolate_by_municipality('skipped_event', 'select, insert');
