alter table rehabilitation_decision
    add column expected_gain         text,
    add column course_from           date,
    add column course_to             date check (course_to > course_from),
    add column goals                 text[] not null default '{}',
    add column home_help_hours       numeric(5, 2) check (home_help_hours between 0 and 168),
    add column home_help_hours_after numeric(5, 2) check (home_help_hours_after between 0 and 168),
    add column decided_by            text not null,
    add check ((course_from is null) = (course_to is null)),
    add check (coalesce(outcome not in ('ACCEPTED', 'COMPLETED'), true)
        or (course_from is not null and cardinality(goals) > 0)),
    add check (home_help_hours_after is null or outcome = 'COMPLETED');
comment on column rehabilitation_decision.course_to is 'The first day after the course; a course is limited in time.';
comment on column rehabilitation_decision.home_help_hours is 'Hours of home help a week the citizen needs before the course.';

create table home_help_assessment (
    id           uuid primary key,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id   uuid not null references citizen,
    law          text not null check (law in ('SERVICE_ACT', 'ELDERCARE_ACT')),
    decision_id  uuid references rehabilitation_decision,
    opened_on    date not null,
    opened_by    text not null,
    check (law <> 'SERVICE_ACT' or decision_id is not null)
);
comment on table home_help_assessment is
    'That the need for home help is assessed (hjemmehjælpsvurdering); by the service act never before rehabilitation was decided on.';
create index home_help_assessment_by_citizen on home_help_assessment (citizen_id, opened_on);
create index home_help_assessment_by_day on home_help_assessment (municipality, opened_on);
call isolate_by_municipality('home_help_assessment', 'select, insert');
