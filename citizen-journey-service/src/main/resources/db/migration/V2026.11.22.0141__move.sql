-- A citizen moves to another municipality. No row belongs to two: a letter is the sender's until it is carried, what
-- came of it is the receiver's.

create table letter (
    id              uuid primary key,
    municipality    text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    to_municipality text not null check (to_municipality ~ '^\d{4}$' and to_municipality <> municipality),
    kind            text not null,
    body            jsonb not null,
    written_at      timestamptz not null
);
comment on table letter is 'What is on its way to another municipality; deleted when it has come.';
comment on column letter.body is 'As far as the citizen consents. A CPR number in it is sealed for this offer alone.';
call isolate_by_municipality('letter', 'select, insert, update, delete');

create table letter_received (
    id           uuid primary key,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    received_at  timestamptz not null
);
comment on table letter_received is 'Letters that have come, so that none is taken in twice.';
call isolate_by_municipality('letter_received', 'select, insert');

create table incoming_transition (
    id                uuid primary key,
    municipality      text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    from_municipality text not null check (from_municipality ~ '^\d{4}$'),
    transition_id     uuid,
    sector            text check (sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    status            text not null check (status in ('OFFERED', 'ACCEPTED', 'RECEIVED', 'REFUSED', 'WITHDRAWN')),
    planned_at        timestamptz,
    answer_by         timestamptz,
    offered_at        timestamptz not null,
    given_name        text,
    family_name       text,
    sealed_number     bytea,
    content           jsonb check (jsonb_typeof(content) = 'object'),
    unit              text,
    phone             text,
    reason            text,
    answered_by       text,
    answered_at       timestamptz,
    citizen_id        uuid references citizen,
    version           bigint not null check (version > 0),
    check ((status in ('OFFERED', 'ACCEPTED')) = (sealed_number is not null)),
    check ((status in ('OFFERED', 'ACCEPTED')) = (content is not null)),
    check ((given_name is null) = (status in ('REFUSED', 'WITHDRAWN')) and (given_name is null) = (family_name is null)),
    check ((status in ('ACCEPTED', 'RECEIVED')) <= (unit is not null and phone is not null)),
    check ((status = 'RECEIVED') <= (citizen_id is not null)),
    check ((status = 'REFUSED') <= (reason is not null)),
    check (status = 'WITHDRAWN' or (transition_id is not null and sector is not null and planned_at is not null))
);
comment on table incoming_transition is
    'A citizen whom another municipality hands over (tilflytning), with a copy of what the citizen consents to.';
comment on column incoming_transition.status is
    'ACCEPTED until the sender confirms that the offer still held; then the citizen and the plans are here: RECEIVED.';
comment on column incoming_transition.content is 'The copy; deleted when it is refused or withdrawn, moved when received.';
create index incoming_transition_by_sector on incoming_transition (municipality, sector, planned_at, id);
call isolate_by_municipality('incoming_transition', 'select, insert, update');

create table received_plan (
    id                uuid primary key,
    municipality      text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id        uuid not null references citizen,
    incoming_id       uuid not null references incoming_transition,
    from_municipality text not null check (from_municipality ~ '^\d{4}$'),
    sector            text not null check (sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    content           jsonb check (jsonb_typeof(content) = 'object'),
    received_at       timestamptz not null,
    withdrawn_at      timestamptz,
    check ((content is null) = (withdrawn_at is not null))
);
comment on table received_plan is 'A plan of the former municipality as it was on the way here; read only.';
create index received_plan_by_citizen on received_plan (citizen_id, received_at);
call isolate_by_municipality('received_plan', 'select, insert, update');

alter table citizen add column ended_on date;
comment on column citizen.ended_on is 'The day the journey ended here because the citizen was handed over to another municipality.';
