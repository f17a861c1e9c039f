-- Which citizens are one family, and whether each lets the others' teams see that there is a plan.

create table family_link (
    id               uuid primary key,
    municipality     text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id       uuid not null references citizen,
    other_citizen_id uuid not null references citizen,
    relation         text not null check (relation in ('PARENT', 'CHILD', 'PARTNER', 'SIBLING', 'OTHER')),
    linked_at        timestamptz not null,
    linked_by        text not null,
    ended_at         timestamptz check (ended_at >= linked_at),
    ended_by         text,
    version          bigint not null default 0,
    check (citizen_id <> other_citizen_id),
    check ((ended_at is null) = (ended_by is null))
);
comment on table family_link is 'Two citizens whose plans are looked at together (familie).';
comment on column family_link.relation is 'What the other citizen is to the citizen.';
create unique index family_link_once on family_link
    (least(citizen_id, other_citizen_id), greatest(citizen_id, other_citizen_id)) where ended_at is null;
create index family_link_by_citizen on family_link (citizen_id) where ended_at is null;
create index family_link_by_other on family_link (other_citizen_id) where ended_at is null;
call isolate_by_municipality('family_link', 'select, insert, update');

create table family_consent (
    id             uuid primary key,
    municipality   text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    link_id        uuid not null references family_link,
    citizen_id     uuid not null references citizen,
    given          boolean not null,
    stated_on      date not null,
    way            text not null check (way in ('MEETING', 'PHONE', 'VIDEO', 'LETTER', 'DIGITAL')),
    stated_by      text not null check (stated_by in ('CITIZEN', 'REPRESENTATIVE', 'CUSTODY_HOLDER')),
    representative text check (length(representative) between 1 and 200),
    recorded_by    text not null,
    recorded_at    timestamptz not null,
    check ((stated_by = 'CITIZEN') = (representative is null))
);
comment on table family_consent is
    'Each word of a member about being seen together with the family (samtykke); the latest one holds.';
comment on column family_consent.representative is 'Who spoke for the citizen, such as the holder of custody for a child.';
create index family_consent_latest on family_consent (link_id, citizen_id, id desc);
call isolate_by_municipality('family_consent', 'select, insert');
