-- What citizen-journey tells of outcomes, and what a municipality aims at (C17, FV-S29, FW-J8, FW-J9).

create table copy_outcome (
    id           uuid primary key,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    measure      text not null check (measure ~ '^[A-Z0-9_]{1,60}$'),
    value        text not null check (value ~ '^[A-Z0-9_]{1,60}$'),
    counted      boolean,
    target_group text check (target_group ~ '^[A-Z0-9_]{1,60}$'),
    month        date not null check (extract(day from month) = 1),
    taken_back   boolean not null,
    constraint only_what_is_taken_back_leaves_its_side_unsaid check (taken_back = (counted is null))
);
comment on table copy_outcome is
    'Outcomes that citizen-journey has recorded or taken back, of nobody; can be thrown away and rebuilt from the stream.';
comment on column copy_outcome.id is 'The stream of the event: random, with this one event, and kept by nobody else.';
comment on column copy_outcome.counted is 'True for a value whose share the measure is about.';
comment on column copy_outcome.month is 'The first day of the month in which it became certain.';
comment on column copy_outcome.taken_back is 'True for one less of this measure, value and month.';
create index copy_outcome_by_month on copy_outcome (municipality, measure, month);
call isolate_by_municipality('copy_outcome', 'select, insert');

create table outcome_target (
    id           uuid primary key,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    measure      text not null check (measure in
        ('INDEPENDENT_LIVING', 'LABOUR_MARKET_ATTACHMENT', 'EDUCATION_ATTACHMENT')),
    number       integer not null check (number > 0),
    percent      numeric(5, 2) not null check (percent between 0 and 100),
    valid_from   date not null check (extract(day from valid_from) = 1),
    reason       text not null,
    set_by       text not null,
    recorded_at  timestamptz not null,
    unique (municipality, measure, number)
);
comment on table outcome_target is
    'Targets of the rehabilitation goal for people with mental disorders, which the source gives no number of; the history is kept.';
comment on column outcome_target.number is '1 is the first that was set for the measure.';
call isolate_by_municipality('outcome_target', 'select, insert');
