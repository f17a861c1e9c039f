-- What a municipality decides about the rules' numbers, and the new look at everybody that follows.

create table rule_threshold (
    id           uuid primary key,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    rule         text not null,
    key          text not null,
    version      integer not null check (version > 0),
    value        numeric(7, 2) not null check (value >= 0),
    valid_from   date not null,
    reason       text not null check (length(reason) between 1 and 1000),
    decided_by   text not null,
    recorded_at  timestamptz not null,
    unique (municipality, rule, key, version)
);
comment on table rule_threshold is
    'Decisions about thresholds (tærskler), never changed: of those that hold on a day the latest day counts, then the latest decision.';
comment on column rule_threshold.version is 'Counts the decisions about one threshold.';
call isolate_by_municipality('rule_threshold', 'select, insert');

create table rule_sweep (
    id            uuid primary key,
    municipality  text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    starts_on     date not null,
    horizon       xid8,
    after_citizen uuid,
    citizens      integer not null default 0,
    finished_at   timestamptz
);
comment on table rule_sweep is 'A new look at every citizen because a threshold holds from a day on.';
comment on column rule_sweep.horizon is
    'Transactions below it may have read the former values; nobody is listed until all of them have ended.';
comment on column rule_sweep.after_citizen is 'How far it has come, by citizen id.';
call isolate_by_municipality('rule_sweep', 'select, insert, update');

create table copy_method (
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    code         text not null,
    phases       jsonb check (jsonb_typeof(phases) = 'array' and phases <> '[]'),
    primary key (municipality, code)
);
comment on table copy_method is 'How supervision looks at a method (metode), from supervision.';
comment on column copy_method.phases is
    'Every status by the day it holds from: [{status, effectiveFrom}]. Null in a placeholder: an action named the method '
    'before supervision did, and its lock needs a row to lie on.';
call isolate_by_municipality('copy_method', 'select, insert, update');
create index action_by_method on action (municipality, (terms ->> 'method')) where active and terms ? 'method';
