create table conflict (
    id              uuid primary key,
    municipality    text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id      uuid not null references citizen,
    rule            text not null,
    parts           uuid[] not null check (cardinality(parts) > 0),
    plans           uuid[] not null,
    sectors         text[] not null,
    cause_kind      text not null check (cause_kind in ('INSTITUTION', 'CITIZEN')),
    cause_id        uuid not null,
    reason          text not null,
    severity        text not null check (severity in ('STOP', 'ACT', 'KNOW')),
    due_on          date not null,
    status          text not null check (status in ('OPEN', 'ACCEPTED', 'CLOSED')),
    opened_at       timestamptz not null,
    closed_at       timestamptz,
    how             text check (how in ('CAUSE_GONE', 'ACCEPTED')),
    accepted_until  date,
    accepted_by     text,
    accepted_reason text,
    check ((status = 'OPEN') = (closed_at is null) and (closed_at is null) = (how is null)),
    check (status <> 'ACCEPTED' or how = 'ACCEPTED'),
    check ((how is not distinct from 'ACCEPTED')
        = (accepted_until is not null and accepted_by is not null and accepted_reason is not null))
);
comment on table conflict is 'What a consistency rule found (modstrid). OPEN and ACCEPTED ones stand: the rule still finds them.';
comment on column conflict.parts is 'Ids of the appointments or actions concerned, sorted: with the rule, what makes two findings the same.';
comment on column conflict.cause_id is 'The institution or the citizen; findings of one cause are one item of a worklist.';
comment on column conflict.due_on is 'The day by which somebody should have acted, from the severity.';
comment on column conflict.accepted_until is 'A person has accepted it with a reason; from this day it is opened anew if it still stands.';
create unique index conflict_standing on conflict (citizen_id, rule, parts) where status <> 'CLOSED';
create index conflict_by_citizen on conflict (citizen_id, opened_at, id);
call isolate_by_municipality('conflict', 'select, insert, update');

create table notice (
    id           uuid primary key,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    sector       text not null check (sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    citizen_id   uuid not null references citizen,
    conflict_id  uuid not null references conflict,
    rule         text not null,
    kind         text not null check (kind in ('OPENED', 'CLOSED')),
    how          text check (how in ('CAUSE_GONE', 'ACCEPTED')),
    at           timestamptz not null,
    written_in   xid8 not null default pg_current_xact_id(),
    check ((how is null) = (kind = 'OPENED'))
);
comment on table notice is 'What each sector is told of its conflicts, in an order that never lets a reader skip one.';
comment on column notice.written_in is
    'The writing transaction. Readers are shown only transactions older than every running one, so none can turn up behind them.';
create index notice_by_sector on notice (municipality, sector, written_in, id);
call isolate_by_municipality('notice', 'select, insert');
