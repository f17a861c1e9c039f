-- How a citizen is reached, and what was sent.

create table contact_channel (
    citizen_id       uuid primary key references citizen,
    municipality     text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    id               uuid not null unique,
    preference       text not null check (preference in ('DIGITAL', 'PHONE', 'LETTER', 'IN_PERSON')),
    digital_exempt   boolean not null,
    exemption_reason text check (exemption_reason in (
        'DISABILITY', 'COGNITIVE', 'NO_EQUIPMENT', 'LANGUAGE', 'NO_FIXED_HOME', 'NO_EID', 'OTHER')),
    stated_at        timestamptz not null,
    recorded_by      text not null,
    on_behalf        boolean not null,
    version          bigint not null check (version > 0),
    check (digital_exempt = (exemption_reason is not null)),
    check (not digital_exempt or preference <> 'DIGITAL')
);
comment on table contact_channel is
    'How the citizen wants to be reached (kontaktform), and whether they are exempt from Digital Post (fritaget).';
comment on column contact_channel.on_behalf is 'True where staff wrote it down for the citizen (assisteret indtastning).';
call isolate_by_municipality('contact_channel', 'select, insert, update');

create table message (
    id           uuid primary key,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id   uuid not null references citizen,
    kind         text not null check (kind in ('COORDINATOR_LETTER', 'CONSENT_RECEIPT', 'WHOM_TO_CALL')),
    channel      text not null check (channel in ('DIGITAL', 'PHONE', 'LETTER', 'IN_PERSON')),
    status       text not null check (status in ('WAITING', 'SENT', 'DELIVERED', 'FAILED', 'CANCELLED')),
    text         text not null,
    in_place_of  uuid references message,
    created_at   timestamptz not null,
    created_by   text not null,
    changed_at   timestamptz not null,
    version      bigint not null check (version > 0)
);
comment on table message is 'What the suite has to tell a citizen (besked), by the channel the citizen can use, and whether it arrived.';
comment on column message.in_place_of is 'The digital message that did not arrive and for which this letter goes out.';
create index message_by_citizen on message (citizen_id, id);
create unique index message_in_place_of on message (in_place_of) where in_place_of is not null;
create index message_waiting on message (municipality, channel, id) where status = 'WAITING';
call isolate_by_municipality('message', 'select, insert, update');

alter table contribution add column assisted_by text;
comment on column contribution.assisted_by is 'Who wrote it down for the citizen, where staff did (assisteret indtastning).';
