-- What the indicators and the report on unusual looks ask, found by its day.

create table access_threshold (
    id           uuid primary key,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    threshold    text not null check (threshold in (
        'CITIZENS_A_DAY', 'REFUSED_A_DAY', 'CITIZENS_A_NIGHT', 'NIGHT_FROM', 'NIGHT_TO', 'BEARERS_OF_A_NAME')),
    version      integer not null check (version > 0),
    value        integer not null check (value >= 0),
    reason       text not null check (length(reason) between 1 and 1000),
    decided_by   text not null,
    recorded_at  timestamptz not null,
    unique (municipality, threshold, version)
);
comment on table access_threshold is
    'Decisions about the numbers above which looks are reported (uregelmæssige opslag), never changed: the latest one holds.';
comment on column access_threshold.version is 'Counts the decisions about one threshold.';
call isolate_by_municipality('access_threshold', 'select, insert');

create index audit_by_day on audit (municipality, at);
create index citizen_by_family_name on citizen (municipality, family_name);

-- A day that depends on a leaky function is found by no index behind row-level security, so it is a column.
alter table action add column decided_on date generated always as (
    case when terms #>> '{decision,decidedOn}' ~ '^[1-9]\d{3}-\d{2}-\d{2}$' then make_date(
        substr(terms #>> '{decision,decidedOn}', 1, 4)::integer,
        substr(terms #>> '{decision,decidedOn}', 6, 2)::integer,
        substr(terms #>> '{decision,decidedOn}', 9, 2)::integer) end) stored;
comment on column action.decided_on is 'The day of the decision behind it, as the terms have it.';
create index action_by_decision on action (municipality, decided_on) where decided_on is not null;
create index action_by_start on action (municipality, starts_on) where active;

create index transition_by_limbo on transition (municipality, overdue_at) where overdue_at is not null;
create index sector_plan_by_start on sector_plan (municipality, valid_from);
create index coordinated_plan_by_municipality on coordinated_plan (municipality, id);
create index message_by_day on message (municipality, created_at);
create index contact_by_day on contact (municipality, at);
create index meeting_clarifying on meeting (municipality, starts_at) where state = 'HELD' and kind = 'CLARIFYING';
create index benefit_by_start on benefit (municipality, starts_on);
create index episode_homeless on episode (municipality, starts_on) where kind = 'HOUSING' and status = 'HOMELESS';
create index home_monitoring_by_start on home_monitoring (municipality, starts_on);
