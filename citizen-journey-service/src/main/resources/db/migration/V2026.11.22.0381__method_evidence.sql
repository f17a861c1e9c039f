-- What starts in a job say of methods is kept as it is added to: a read costs what there are methods, and no more where
-- there have been a hundred thousand starts. Days are kept as how often each occurred, so that a median needs no start.

create table method_evidence (
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    method       text not null,
    starts       bigint not null check (starts > 0),
    persons      bigint not null check (persons >= 0 and persons <= starts),
    median_days  integer not null check (median_days >= 0),
    primary key (municipality, method)
);
comment on table method_evidence is 'How many got a job after a method, and the median of the days from the one to the other.';
comment on column method_evidence.persons is 'How many different citizens they are, counted when the start was noted.';
call isolate_by_municipality('method_evidence', 'select, insert, update');

create table method_days (
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    method       text not null,
    days         integer not null check (days >= 0),
    starts       bigint not null check (starts > 0),
    primary key (municipality, method, days)
);
comment on table method_days is 'How many jobs began so many days after a method; what the median is taken from.';
call isolate_by_municipality('method_days', 'select, insert, update');

alter table employment_start_method no force row level security;
alter table employment_start no force row level security;
alter table citizen no force row level security;
alter table method_evidence no force row level security;
alter table method_days no force row level security;
insert into method_evidence (municipality, method, starts, persons, median_days)
select m.municipality, m.method, count(*),
    count(distinct case when c.survivor_id is null then c.id else c.survivor_id end),
    round(percentile_cont(0.5) within group (order by m.days))::integer
from employment_start_method m
    join employment_start s on s.id = m.start_id
    join citizen c on c.id = s.citizen_id
group by m.municipality, m.method;
insert into method_days (municipality, method, days, starts)
select municipality, method, days, count(*) from employment_start_method group by municipality, method, days;
alter table employment_start_method force row level security;
alter table employment_start force row level security;
alter table citizen force row level security;
alter table method_evidence force row level security;
alter table method_days force row level security;
