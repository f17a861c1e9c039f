create table outside_party (
    id              uuid primary key,
    municipality    text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id      uuid not null references citizen,
    kind            text not null check (kind in ('CIVIL_SOCIETY', 'EMPLOYER')),
    organisation    text not null check (length(organisation) between 1 and 200),
    contact_name    text not null check (length(contact_name) between 1 and 200),
    contact_phone   text not null check (contact_phone ~ '^\+?[0-9 ]{8,20}$'),
    party_user      text not null check (length(party_user) between 1 and 200),
    purpose         text not null check (length(purpose) between 1 and 500),
    action_ids      uuid[] not null,
    appointment_ids uuid[] not null,
    invited_by      text not null,
    invited_at      timestamptz not null,
    permitted_by    text,
    permitted_at    timestamptz,
    said            text check (said in ('WRITTEN', 'ORAL', 'DIGITAL')),
    until           date,
    ended_by        text,
    ended_at        timestamptz,
    version         bigint not null check (version > 0),
    check ((permitted_by is null) = (permitted_at is null) and (said is null) = (permitted_at is null)),
    check ((ended_by is null) = (ended_at is null)),
    check ((kind = 'EMPLOYER') = (cardinality(action_ids) + cardinality(appointment_ids) = 0))
);
comment on table outside_party is
    'Who takes part in a journey from outside the suite with the citizen''s permission: a voluntary organisation (civilsamfund) or an employer (arbejdsgiver).';
comment on column outside_party.party_user is 'The token''s subject of the contact person there; never a CPR number.';
comment on column outside_party.action_ids is 'The organisation''s own measures; an employer sees the steps back to work and has none.';
comment on column outside_party.permitted_at is 'When the citizen permitted it; nothing is shown before.';
comment on column outside_party.until is 'The first day the permission no longer holds.';
create unique index outside_party_now on outside_party (citizen_id, party_user, kind) where ended_at is null;
create index outside_party_by_citizen on outside_party (citizen_id, id);
create index outside_party_by_user on outside_party (municipality, party_user, id);
call isolate_by_municipality('outside_party', 'select, insert, update');
