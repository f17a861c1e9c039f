-- The citizen's row is the lock of the whole journey: every change of a plan, coordinator, consent or conflict takes it.

create table citizen (
    id                        uuid primary key,
    municipality              text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    given_name                text not null check (length(given_name) between 1 and 200),
    family_name               text not null check (length(family_name) between 1 and 200),
    municipality_of_residence text check (municipality_of_residence ~ '^\d{4}$'),
    registered_by_sector      text check (registered_by_sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    registered_at             timestamptz not null,
    re_evaluate_on            date,
    version                   bigint not null
);
comment on table citizen is 'A person with a journey (forløb) in this municipality; its row is the lock of the journey.';
comment on column citizen.registered_by_sector is
    'The sector whose user or system registered the person, and which therefore may see the journey before it has a plan.';
comment on column citizen.re_evaluate_on is
    'The day of the due row journey.day-came, so that an unchanged day writes nothing.';
call isolate_by_municipality('citizen', 'select, insert, update');

create table citizen_cpr (
    citizen_id    uuid primary key references citizen,
    municipality  text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    key_id        text not null,
    sealed_number bytea not null,
    number_index  bytea not null check (octet_length(number_index) = 32),
    unique (municipality, number_index)
);
comment on table citizen_cpr is 'The vault: the only place where a CPR number is kept.';
comment on column citizen_cpr.key_id is 'The key the number is sealed with; two may be active while a job seals anew.';
comment on column citizen_cpr.sealed_number is 'AES-256-GCM with the citizen''s id as associated data: a copied row does not open.';
comment on column citizen_cpr.number_index is
    'HMAC-SHA-256 under a key of its own; a plain hash of ten digits is reversed in seconds.';
call isolate_by_municipality('citizen_cpr', 'select, insert, update');

create table coordinator (
    citizen_id   uuid primary key references citizen,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    id           uuid not null unique,
    user_id      text not null,
    name         text not null,
    phone        text not null,
    deputy_user  text check (deputy_user <> user_id),
    since        timestamptz not null,
    version      bigint not null
);
comment on table coordinator is 'The one coordinator (koordinator) of a journey; the key makes a second one impossible.';
create index coordinator_by_user on coordinator (municipality, user_id);
create index coordinator_by_deputy on coordinator (municipality, deputy_user) where deputy_user is not null;
call isolate_by_municipality('coordinator', 'select, insert, update');

create table consent (
    citizen_id   uuid primary key references citizen,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    id           uuid not null unique,
    given        boolean not null,
    stated_at    timestamptz not null,
    recorded_by  text not null,
    version      bigint not null
);
comment on table consent is
    'Whether the citizen lets the sectors of the coordinated work see each other''s content (samtykke).';
call isolate_by_municipality('consent', 'select, insert, update');
