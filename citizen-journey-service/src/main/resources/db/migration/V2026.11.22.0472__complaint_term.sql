-- How long one has to complain and to reassess is a municipality's own, from a day on (X16, X-04).

create table complaint_term (
    id            uuid primary key,
    municipality  text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    version       integer not null check (version > 0),
    complain_days integer not null check (complain_days between 1 and 365),
    reassess_days integer not null check (reassess_days between 1 and 365),
    valid_from    date not null,
    law           text not null check (length(law) between 1 and 200),
    reason        text not null check (length(reason) between 1 and 1000),
    decided_by    text not null,
    recorded_at   timestamptz not null,
    unique (municipality, version)
);
comment on table complaint_term is
    'Decisions about the terms of complaint, never changed: of those that hold on a day the latest day counts, then the latest decision.';
comment on column complaint_term.version is 'Counts the decisions of the municipality.';
comment on column complaint_term.valid_from is 'After the day of the decision, so that the term of a day that has come is never another later.';
call isolate_by_municipality('complaint_term', 'select, insert');
