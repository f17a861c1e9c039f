-- Who the citizen is when they log in, who stands for them, and how they are reached.

create table citizen_account (
    citizen_id   uuid primary key references citizen,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    subject      text not null check (length(subject) between 1 and 200),
    connected_at timestamptz not null,
    connected_by text not null,
    version      bigint not null check (version > 0),
    unique (municipality, subject)
);
comment on table citizen_account is 'The log-in (MitID by way of an OpenID Connect provider) that is this citizen.';
comment on column citizen_account.subject is 'The token''s subject; never a CPR number.';
call isolate_by_municipality('citizen_account', 'select, insert, update');

create table representation (
    id                 uuid primary key,
    municipality       text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id         uuid not null references citizen,
    kind               text not null
        check (kind in ('GUARDIAN', 'POWER_OF_ATTORNEY', 'PARTY_REPRESENTATIVE', 'CUSTODY', 'RELATIVE')),
    representative     text not null check (length(representative) between 1 and 200),
    name               text not null check (length(name) between 1 and 200),
    rights             text[] not null
        check (cardinality(rights) > 0 and rights <@ array['SEE', 'CONSENT', 'ACT'] and 'SEE' = any (rights)),
    sectors            text[] check (
        cardinality(sectors) > 0 and sectors <@ array['EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY']),
    valid_from         date not null,
    valid_to           date check (valid_to > valid_from),
    document_reference text,
    registered_at      timestamptz not null,
    registered_by      text not null,
    ended_at           timestamptz,
    ended_by           text,
    version            bigint not null check (version > 0),
    check (kind <> 'RELATIVE' or rights = array['SEE']),
    check (kind <> 'PARTY_REPRESENTATIVE' or not 'CONSENT' = any (rights)),
    check (kind in ('RELATIVE', 'CUSTODY') or document_reference is not null),
    check (kind <> 'CUSTODY' or valid_to is not null),
    check ((ended_at is null) = (ended_by is null))
);
comment on table representation is
    'Who may see, consent and act for a citizen: guardian (værge), power of attorney (fuldmagt), party representative '
    '(partsrepræsentant), custody (forældremyndighed), relative with the citizen''s permission (pårørende).';
comment on column representation.representative is 'The token''s subject of who stands for the citizen.';
comment on column representation.sectors is 'The sectors it is for; null for all.';
comment on column representation.valid_to is 'The first day it no longer holds; custody ends on the 18th birthday.';
create index representation_by_citizen on representation (citizen_id, id);
create index representation_by_representative on representation (municipality, representative) where ended_at is null;
call isolate_by_municipality('representation', 'select, insert, update');

create table contribution (
    id                uuid primary key,
    municipality      text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id        uuid not null references citizen,
    representation_id uuid references representation,
    said_by           text not null,
    text              text not null check (length(text) between 1 and 4000),
    at                timestamptz not null
);
comment on table contribution is
    'What the citizen, or a relative with the citizen''s permission, has told the team (bidrag).';
comment on column contribution.representation_id is 'Null where the citizen spoke.';
create index contribution_by_citizen on contribution (citizen_id, id);
call isolate_by_municipality('contribution', 'select, insert');
