-- The way to a job: what the coordinated dialogue found out, education measures, starts in a job and what they say of methods.

create table education_measure (
    code             text not null,
    place            integer not null,
    name_da          text not null,
    name_en          text not null,
    prioritised_tier text not null check (prioritised_tier in ('LOW', 'MIDDLE', 'HIGH')),
    valid_from       date not null,
    valid_to         date,
    source           text not null,
    primary key (code, valid_from),
    check (valid_to > valid_from)
);
comment on table education_measure is
    'Reference data without a person and the same for all municipalities: measures that lift somebody''s education (uddannelsesløft).';
comment on column education_measure.prioritised_tier is 'Whose need it is for first; for another it is chosen with a reason.';
grant select on education_measure to ${app};

insert into education_measure (code, place, name_da, name_en, prioritised_tier, valid_from, source)
select code, place, name_da, name_en, 'HIGH', '2015-01-01',
    'Fælles Velfærd 2015: uddannelsesløft til dem med størst behov'
from (values
    ('BASIC_SKILLS', 1, 'Basale færdigheder', 'Basic skills'),
    ('UNSKILLED_TO_SKILLED', 2, 'Fra ufaglært til faglært', 'From unskilled to skilled'),
    ('JOB_MOBILITY_COURSE', 3, 'Jobmobilitetskurser', 'Courses for job mobility'),
    ('CONTINUING_TRAINING', 4, 'Efter- og videreuddannelse', 'Continuing training'),
    ('SKILLED_TO_HIGHER', 5, 'Fra faglært til videregående uddannelse', 'From skilled to higher education'),
    ('RECOGNISED_COMPETENCES', 6, 'Godskrevne kompetencer', 'Recognised competences')
) as given (code, place, name_da, name_en);

create table employment_part (
    id               uuid primary key,
    municipality     text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id       uuid not null unique references citizen,
    need_tier        text not null check (need_tier in ('LOW', 'MIDDLE', 'HIGH')),
    objective        text not null check (objective in ('LASTING_EMPLOYMENT', 'EDUCATION')),
    measure          text,
    choice           text check (choice in ('CHOSEN', 'REJECTED')),
    choice_reason    text,
    internship       text check (internship in ('SEEKING', 'SCHOOL_INTERNSHIP', 'AGREED', 'STOPPED')),
    internship_since date,
    recorded_by      text not null,
    recorded_at      timestamptz not null,
    version          bigint not null check (version > 0),
    check ((measure is null) = (choice is null)),
    check (need_tier <> 'HIGH' or choice is not null),
    check (choice <> 'REJECTED' or choice_reason is not null),
    check ((internship is null) = (internship_since is null))
);
comment on table employment_part is
    'What the coordinated dialogue of citizen, unemployment fund and job centre found out (koordineret dialog).';
comment on column employment_part.measure is 'The measure of education lift that was considered; never empty for the greatest need.';
call isolate_by_municipality('employment_part', 'select, insert, update');

create table employment_start (
    id               uuid primary key,
    municipality     text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id       uuid not null references citizen,
    plan_id          uuid references sector_plan,
    started_on       date not null,
    unemployed_since date not null,
    days             integer not null generated always as (started_on - unemployed_since) stored,
    recorded_by      text not null,
    recorded_at      timestamptz not null,
    unique (citizen_id, started_on),
    check (started_on >= unemployed_since)
);
comment on table employment_start is 'The citizen has begun in a job; its events have random ids that are kept nowhere.';
comment on column employment_start.days is 'Days to employment (dage til beskæftigelse).';
create index employment_start_by_day on employment_start (municipality, started_on);
call isolate_by_municipality('employment_start', 'select, insert');

create table employment_start_method (
    start_id     uuid not null references employment_start,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    method       text not null,
    days         integer not null check (days >= 0),
    primary key (start_id, method)
);
comment on table employment_start_method is
    'A method of the employment plan that had begun before the job, and how many days before: the evidence for the fastest way.';
create index employment_start_method_by_method on employment_start_method (municipality, method);
call isolate_by_municipality('employment_start_method', 'select, insert');
