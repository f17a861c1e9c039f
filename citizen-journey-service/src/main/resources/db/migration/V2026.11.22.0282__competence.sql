-- What a citizen brings: told once, and used in every plan that builds on it.

create table competence_assessment (
    id              uuid primary key,
    municipality    text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id      uuid not null references citizen,
    assessed_on     date not null,
    education       text not null,
    work_experience text not null,
    recorded_by     text not null,
    recorded_at     timestamptz not null
);
comment on table competence_assessment is
    'What a citizen brings of education and work experience (kompetencevurdering); both parts or none.';
create index competence_assessment_by_citizen on competence_assessment (citizen_id);
call isolate_by_municipality('competence_assessment', 'select, insert');

create table plan_assessment (
    plan_id       uuid not null references sector_plan,
    assessment_id uuid not null references competence_assessment,
    municipality  text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id    uuid not null references citizen,
    recorded_by   text not null,
    recorded_at   timestamptz not null,
    primary key (plan_id, assessment_id)
);
comment on table plan_assessment is 'A plan that refers to an assessment; an integration contract must.';
create index plan_assessment_by_citizen on plan_assessment (citizen_id);
create index plan_assessment_by_assessment on plan_assessment (assessment_id);
call isolate_by_municipality('plan_assessment', 'select, insert');

create table recognised_competence (
    id            uuid primary key,
    municipality  text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id    uuid not null references citizen,
    sector        text not null check (sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    kind          text not null check (kind in ('EDUCATION', 'WORK_EXPERIENCE', 'COURSE', 'LANGUAGE')),
    title         text not null,
    recognised_by text not null,
    recognised_on date not null,
    recorded_by   text not null,
    recorded_at   timestamptz not null
);
comment on table recognised_competence is 'A competence that somebody who can has recognised (godskrevet kompetence).';
comment on column recognised_competence.sector is 'The sector that keeps it; others read it as the citizen''s consent says.';
create index recognised_competence_by_citizen on recognised_competence (citizen_id);
call isolate_by_municipality('recognised_competence', 'select, insert');

create table plan_competence (
    plan_id       uuid not null references sector_plan,
    competence_id uuid not null references recognised_competence,
    municipality  text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    recorded_by   text not null,
    recorded_at   timestamptz not null,
    primary key (plan_id, competence_id)
);
comment on table plan_competence is 'A plan that builds on a recognised competence.';
create index plan_competence_by_competence on plan_competence (competence_id);
call isolate_by_municipality('plan_competence', 'select, insert');

-- Which marks there are is said by the service; a list here would be one more place to keep.
alter table rule_kind drop constraint rule_kind_mark_check;

insert into rule_kind (mark, code, valid_from, valid_to, source)
values ('INTEGRATION_PLAN', 'INTEGRATIONSKONTRAKT', '1999-01-01', null, 'integrationsloven § 19');

insert into rule_ground (rule, law, valid_from, valid_to, to_be_checked, source)
values
    ('integration-without-assessment', 'Integrationsloven § 19', '1999-01-01', null, true,
        'Alle skal bidrage 2014 (FW-J11): indsatsen tager udgangspunkt i den enkeltes forudsætninger');
