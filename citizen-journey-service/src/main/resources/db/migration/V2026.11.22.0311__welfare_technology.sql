create table welfare_technology (
    id              uuid primary key,
    municipality    text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id      uuid not null references citizen,
    plan_id         uuid not null references sector_plan,
    sector          text not null check (sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    kind            text not null check (kind in ('WASH_TOILET', 'LIFTING_AID', 'EATING_ROBOT')),
    state           text not null check (state in ('NOT_RELEVANT', 'GRANTED', 'INSTALLED')),
    place           text check (place in ('HOME', 'CARE_CENTRE')),
    need            text check (length(need) between 1 and 1000),
    reason          text check (length(reason) between 1 and 1000),
    decided_on      date not null,
    installed_on    date check (installed_on >= decided_on),
    reliance_before integer check (reliance_before between 1 and 100),
    reliance_after  integer check (reliance_after between 1 and 100),
    evaluated_on    date check (evaluated_on >= installed_on),
    recorded_by     text not null,
    recorded_at     timestamptz not null,
    version         bigint not null default 0,
    check ((state = 'NOT_RELEVANT') = (reason is not null)),
    check ((state = 'NOT_RELEVANT') = (place is null)),
    check ((state = 'NOT_RELEVANT') = (need is null)),
    check ((state = 'NOT_RELEVANT') = (reliance_before is null)),
    check ((state = 'INSTALLED') = (installed_on is not null)),
    check ((reliance_after is null) = (evaluated_on is null)),
    check (evaluated_on is null or installed_on is not null)
);
comment on table welfare_technology is
    'Whether a solution (velfærdsteknologi) was considered for a citizen, granted, installed, and what it changed.';
comment on column welfare_technology.reliance_before is 'How well the citizen managed alone (selvhjulpenhed) before it.';
create unique index welfare_technology_given on welfare_technology (citizen_id, kind) where state <> 'NOT_RELEVANT';
create index welfare_technology_by_citizen on welfare_technology (citizen_id, decided_on desc, id desc);
create index welfare_technology_by_decision on welfare_technology (municipality, decided_on);
create index welfare_technology_by_evaluation on welfare_technology (municipality, evaluated_on)
    where evaluated_on is not null;
call isolate_by_municipality('welfare_technology', 'select, insert, update');
