-- What the front line may start across sectors without asking, and what it started.

create table delegation (
    id            uuid primary key,
    municipality  text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    role          text not null check (role in ('caseworker', 'coordinator')),
    holder_sector text check (holder_sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    kinds         text[] not null default '{}',
    max_dkk       numeric(17, 2) not null check (max_dkk >= 0),
    sectors       text[] not null
        check (cardinality(sectors) > 0 and sectors <@ array['EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY']),
    valid_from    date not null,
    valid_to      date check (valid_to > valid_from),
    note          text,
    changed_by    text not null,
    changed_at    timestamptz not null,
    version       bigint not null
);
comment on table delegation is 'What employees may decide on their own (delegation, beslutningskompetence).';
comment on column delegation.holder_sector is 'The sector the employee belongs to; null for all with the role.';
comment on column delegation.kinds is 'Kinds of action it covers; empty for all.';
comment on column delegation.sectors is 'The sectors on whose behalf it may be decided.';
create index delegation_by_role on delegation (municipality, role, valid_from, id);
call isolate_by_municipality('delegation', 'select, insert, update');

create table effort (
    id             uuid primary key,
    municipality   text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id     uuid not null references citizen,
    kind           text not null,
    title          text not null,
    institution_id uuid,
    starts_on      date not null,
    ends_on        date check (ends_on > starts_on),
    cost_dkk       numeric(17, 2) not null check (cost_dkk >= 0),
    sectors        text[] not null check (cardinality(sectors) > 0),
    reason         text not null,
    state          text not null check (state in ('ESCALATED', 'STARTED', 'REFUSED')),
    delegations    uuid[] not null default '{}',
    proposed_by    text not null,
    proposed_at    timestamptz not null,
    decided_at     timestamptz,
    version        bigint not null default 0,
    check ((state = 'ESCALATED') = (decided_at is null))
);
comment on table effort is 'An effort across sectors (tværgående indsats), started within a delegation or asked for.';
comment on column effort.delegations is 'The delegations it was started under; empty where every sector had to be asked.';
create index effort_by_citizen on effort (citizen_id, id);
call isolate_by_municipality('effort', 'select, insert, update');

alter table proposal add constraint proposal_of_effort foreign key (effort_id) references effort;
