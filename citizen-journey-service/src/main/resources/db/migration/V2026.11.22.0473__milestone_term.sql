-- The deadlines of milestones are a municipality's own, from a day on (X16, X-04).

create table milestone_term (
    id             uuid primary key,
    municipality   text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    kind           text not null,
    version        integer not null check (version > 0),
    after_period   text not null check (after_period ~ '^P(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$'),
    repeated_every text check (repeated_every ~ '^P(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$'),
    warned_before  text not null check (warned_before ~ '^P(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$'),
    valid_from     date not null,
    law            text not null check (length(law) between 1 and 200),
    reason         text not null check (length(reason) between 1 and 1000),
    decided_by     text not null,
    recorded_at    timestamptz not null,
    unique (municipality, kind, version)
);
comment on table milestone_term is
    'Decisions about the deadline of a kind of milestone, never changed: of those that hold on a day the latest day counts, then the latest decision.';
comment on column milestone_term.version is 'Counts the decisions about one kind.';
comment on column milestone_term.valid_from is 'After the day of the decision, so that the deadline of a fact that has happened is never another later.';
call isolate_by_municipality('milestone_term', 'select, insert');

alter table milestone add column terms_version integer check (terms_version > 0);
comment on column milestone.terms_version is
    'The decision of the municipality by which it was planned; null where it was planned by its kind alone.';
