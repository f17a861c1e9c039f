-- Every table is owned by the owner role, which only Flyway uses. The app role sees the rows of the municipality that
-- the transaction has named, and none without; the worker role sees all rows of the work tables, and no other table.

revoke all on schema public from public;
grant usage on schema public to ${app}, ${worker};

create function acting_municipality() returns text
    language sql stable parallel safe
    return nullif(current_setting('sammenhaeng.municipality', true), '');

comment on function acting_municipality is
    'The municipality the running transaction acts for; null, and so no rows, when none was named.';

create procedure isolate_by_municipality(target regclass, privileges text)
    language plpgsql
as $$
begin
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    execute format(
        'create policy by_municipality on %s to ${app} using (municipality = acting_municipality()) '
        'with check (municipality = acting_municipality())', target);
    execute format('grant %s on %s to ${app}', privileges, target);
end
$$;

comment on procedure isolate_by_municipality is
    'Puts the wall of row-level security around a table and grants the app role what it needs there.';

create procedure open_to_worker(target regclass, privileges text)
    language plpgsql
as $$
begin
    execute format('create policy across_municipalities on %s to ${worker} using (true) with check (true)', target);
    execute format('grant %s on %s to ${worker}', privileges, target);
end
$$;

comment on procedure open_to_worker is 'Lets the worker role pass over all municipalities of one work table.';

-- Events out ----------------------------------------------------------------------------------------------------

create table stream (
    id            uuid primary key,
    municipality  text not null check (municipality ~ '^\d{4}$'),
    last_sequence bigint not null check (last_sequence > 0)
);
comment on table stream is 'The counter that makes each stream gap-free; raised under the aggregate''s lock.';
call isolate_by_municipality('stream', 'select, insert, update');

create table event_log (
    position      bigint generated always as identity primary key,
    id            uuid not null unique,
    aggregatetype text not null,
    aggregateid   uuid not null,
    type          text not null,
    sequence      bigint not null check (sequence > 0),
    municipality  text not null check (municipality ~ '^\d{4}$'),
    recorded_at   timestamptz not null,
    traceparent   text,
    payload       text not null,
    unique (aggregateid, sequence)
);
comment on table event_log is 'Every event of this service, append-only; column names as Debezium''s event router has them.';
comment on column event_log.payload is 'The whole CloudEvent as it was written; never changed afterwards.';
call isolate_by_municipality('event_log', 'select, insert');
call open_to_worker('event_log', 'select');

create table outbox (
    position     bigint primary key,
    municipality text not null
);
-- A queue lives by its deletions: vacuum it early, or each read passes over the dead.
alter table outbox set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
comment on table outbox is 'Positions of the log that the broker has not yet acknowledged.';
call isolate_by_municipality('outbox', 'insert');
call open_to_worker('outbox', 'select, delete');

create table feed (
    "offset"     bigint generated always as identity primary key,
    position     bigint not null unique,
    municipality text not null
);
create index feed_by_municipality on feed (municipality, "offset");
comment on table feed is 'The order in which events left; written with the deletion from the outbox, so a late commit is never skipped.';
call isolate_by_municipality('feed', 'select');
call open_to_worker('feed', 'select, insert');

-- Events in -----------------------------------------------------------------------------------------------------

create table stream_position (
    consumer     text not null,
    source       text not null,
    subject      uuid not null,
    municipality text not null check (municipality ~ '^\d{4}$'),
    epoch        integer not null default 1,
    sequence     bigint not null check (sequence >= 0),
    primary key (consumer, source, subject)
);
comment on table stream_position is 'How far a consumer has applied each of a neighbour''s streams.';
call isolate_by_municipality('stream_position', 'select, insert, update');

create table stream_gap (
    consumer      text not null,
    source        text not null,
    subject       uuid not null,
    municipality  text not null check (municipality ~ '^\d{4}$'),
    seen_sequence bigint not null,
    found_at      timestamptz not null,
    attempts      integer not null default 0,
    next_attempt  timestamptz not null,
    last_reason   text,
    primary key (consumer, source, subject)
);
comment on table stream_gap is 'Streams that wait until their missing events are fetched from the neighbour.';
call isolate_by_municipality('stream_gap', 'select, insert, update, delete');
call open_to_worker('stream_gap', 'select');

create table parked_event (
    id           uuid primary key,
    consumer     text not null,
    source       text not null,
    subject      uuid not null,
    sequence     bigint not null,
    municipality text not null check (municipality ~ '^\d{4}$'),
    event_id     uuid not null,
    type         text not null,
    payload      text not null,
    reason       text not null,
    attempts     integer not null,
    parked_at    timestamptz not null,
    unique (consumer, source, subject, sequence)
);
comment on table parked_event is 'Events that could not be processed, and all later ones of their stream; nothing is dropped.';
comment on column parked_event.reason is 'The class of failure and its code; never the content of the event.';
call isolate_by_municipality('parked_event', 'select, insert, update, delete');
call open_to_worker('parked_event', 'select');

-- Deadlines -----------------------------------------------------------------------------------------------------

create table due (
    id           uuid primary key,
    municipality text not null check (municipality ~ '^\d{4}$'),
    subject      uuid not null,
    kind         text not null,
    at           timestamptz not null
);
create index due_by_time on due (at, id);
create index due_by_subject on due (subject, kind);
alter table due set (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 1000);
comment on table due is 'Deadlines and requests for work; read without a lock, decided under the lock of the subject.';
call isolate_by_municipality('due', 'select, insert, delete');
call open_to_worker('due', 'select');

-- Answers and deeds ---------------------------------------------------------------------------------------------

create table idempotent_answer (
    municipality text not null check (municipality ~ '^\d{4}$'),
    caller       text not null,
    method       text not null,
    path         text not null,
    key          text not null,
    request_hmac bytea not null,
    stored_at    timestamptz not null,
    status       integer,
    headers      text,
    body         bytea,
    primary key (municipality, caller, method, path, key)
);
create index idempotent_answer_by_age on idempotent_answer (stored_at);
comment on table idempotent_answer is 'The answer each idempotency key got, written in the transaction of its deed.';
call isolate_by_municipality('idempotent_answer', 'select, insert, update');
call open_to_worker('idempotent_answer', 'select, delete');

create table audit (
    id           uuid primary key,
    municipality text not null check (municipality ~ '^\d{4}$'),
    at           timestamptz not null,
    actor        text not null,
    roles        text not null,
    act          text not null,
    subject      text,
    purpose      text,
    reason       text,
    outcome      text not null check (outcome in ('DONE', 'READ', 'REFUSED')),
    code         text,
    request_id   text,
    trace_id     text
);
create index audit_by_subject on audit (municipality, subject, at);
comment on table audit is 'Who did, read or was refused what, and why; append-only.';
call isolate_by_municipality('audit', 'select, insert');
