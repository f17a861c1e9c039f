create table concern_triage (
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    about        text not null check (about in ('CHILD', 'ADULT')),
    unit_id      uuid not null,
    assigned_by  text not null,
    assigned_at  timestamptz not null,
    version      bigint not null,
    primary key (municipality, about),
    foreign key (municipality, unit_id) references unit (municipality, id)
);
comment on table concern_triage is 'Which unit assesses signals of concern about whom; nobody else reads them.';
create index concern_triage_by_unit on concern_triage (unit_id);
call isolate_by_municipality('concern_triage', 'select, insert, update');

create table concern (
    id                  uuid primary key,
    municipality        text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id          uuid not null references citizen,
    about               text not null check (about in ('CHILD', 'ADULT')),
    external_id         text check (length(external_id) between 1 and 100),
    from_sector         text check (from_sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    from_institution    uuid,
    given_by            text not null,
    type                text not null,
    basis               text not null,
    assessment          text,
    received_at         timestamptz not null,
    triage_by           timestamptz not null check (triage_by > received_at),
    state               text not null check (state in ('RECEIVED', 'TRIAGED')),
    overdue_since       timestamptz,
    outcome             text check (outcome in ('EFFORT', 'PROPOSAL', 'NONE')),
    reason              text,
    proposal_id         uuid references proposal,
    informed            text check (informed in ('CITIZEN', 'CUSTODY_HOLDER', 'REPRESENTATIVE')),
    informed_on         date,
    not_informed_reason text,
    triaged_by          text,
    triaged_at          timestamptz,
    version             bigint not null default 0,
    check ((state = 'TRIAGED') = (outcome is not null)),
    check ((outcome is null) = (reason is null)),
    check ((outcome is null) = (triaged_by is null) and (outcome is null) = (triaged_at is null)),
    check ((outcome = 'PROPOSAL') = (proposal_id is not null)),
    check ((informed is null) = (informed_on is null)),
    check (outcome is null or (informed is null) = (not_informed_reason is not null)),
    check (informed <> 'CUSTODY_HOLDER' or about = 'CHILD')
);
comment on table concern is 'A signal of concern (bekymring, underretning), assessed by a person by a deadline.';
comment on column concern.triage_by is 'About a child 24 hours after it came (barnets lov).';
comment on column concern.overdue_since is 'Nobody had assessed it by the deadline; the leader of the unit sees it.';
create unique index concern_once on concern (
    municipality, given_by, coalesce(from_sector, ''), external_id) where external_id is not null;
create index concern_waiting on concern (municipality, about, triage_by, id) where state = 'RECEIVED';
create index concern_by_deadline on concern (municipality, about, triage_by, id);
call isolate_by_municipality('concern', 'select, insert, update');

create table early_effort (
    id            uuid primary key,
    municipality  text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id    uuid not null references citizen,
    concern_id    uuid not null unique references concern,
    kind          text not null,
    title         text not null,
    sector        text not null check (sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    unit          text not null,
    starts_on     date not null,
    investment_id uuid,
    decided_by    text not null,
    decided_at    timestamptz not null
);
comment on table early_effort is 'An early effort (tidlig indsats) that a concern led to; who reads it is not told of the concern.';
comment on column early_effort.investment_id is 'The social investment of budget that it belongs to (BUD-07).';
create index early_effort_by_citizen on early_effort (citizen_id, id);
call isolate_by_municipality('early_effort', 'select, insert');
