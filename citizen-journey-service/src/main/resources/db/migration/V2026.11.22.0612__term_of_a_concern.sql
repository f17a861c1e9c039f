-- By when a concern is to be assessed is a municipality's own, from a day on (X16), and each keeps the term it was
-- received by; who agrees to what it led to is registered as who may (C22).

create table concern_term (
    id           uuid primary key,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    about        text not null check (about in ('CHILD', 'ADULT')),
    version      integer not null check (version > 0),
    hours        integer not null check (hours between 1 and 8784),
    valid_from   date not null,
    law          text not null check (length(law) between 1 and 200),
    reason       text not null check (length(reason) between 1 and 1000),
    decided_by   text not null,
    recorded_at  timestamptz not null,
    unique (municipality, about, version)
);
comment on table concern_term is
    'Decisions about how long a concern may wait for its assessment, never changed: of those that hold on a day the latest day counts, then the latest decision.';
comment on column concern_term.version is 'Counts the decisions of the municipality about children, or about adults.';
comment on column concern_term.valid_from is 'After the day of the decision, so that the term of a day that has come is never another later.';
call isolate_by_municipality('concern_term', 'select, insert');

alter table concern no force row level security;
alter table representation no force row level security;
alter table concern
    add column term text,
    add column agreed_ground uuid references representation;
-- Until now the law's hours held for each child and the usual ones for each adult.
update concern set term = case about when 'CHILD' then 'child-24-hours' else 'adult-usual' end;
alter table concern
    alter column term set not null,
    add constraint concern_agreed_ground check (
        (agreed_ground is null or agreed_by <> 'CITIZEN')
        and (agreed_by is null or agreed_by = 'CITIZEN' or agreed_ground is not null)) not valid;
alter table concern force row level security;
alter table representation force row level security;
comment on column concern.term is 'The term by which it is to be assessed: that of the law, the usual one, or the number of a decision.';
comment on column concern.agreed_ground is
    'On what registered ground somebody said yes for the citizen; null in a yes from before it was asked for.';
create index concern_by_ground on concern (agreed_ground) where agreed_ground is not null;
