-- The pupil plan (elevplan) as a reference: where it lies and how it stands, no copy of it (FW-J18, FV-C31).

create table pupil_plan (
    id           uuid primary key,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id   uuid not null references citizen unique,
    sector       text not null check (sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    link         text not null check (link ~ '^https://[^\s?#]+$' and length(link) <= 500),
    status       text not null check (status in ('IN_PREPARATION', 'IN_FORCE', 'CLOSED')),
    teachers     jsonb not null check (jsonb_typeof(teachers) = 'array' and jsonb_array_length(teachers) > 0),
    school       text check (length(school) between 1 and 200),
    grade        integer check (grade between 0 and 10),
    follow_up_on date,
    changed_by   text not null,
    changed_at   timestamptz not null,
    version      bigint not null check (version > 0)
);
comment on table pupil_plan is
    'That a pupil has a plan at school (elevplan), where it lies and who the contact teachers are; its content stays at school.';
comment on column pupil_plan.sector is 'The sector that keeps the reference.';
comment on column pupil_plan.teachers is 'The contact teachers (kontaktlærere), who may share the function: [{name, phone}].';
call isolate_by_municipality('pupil_plan', 'select, insert, update');

insert into transition_kind (code, name_da, name_en, law, answer_minutes, counts, escalates, lead_days, watch,
    watch_measure, checklist, valid_from, to_be_checked, source)
values
    ('SCHOOL_TO_YOUTH_EFFORT', 'Fra grundskole til den kommunale ungeindsats', 'From school to the municipal youth effort',
        'Lov om kommunal indsats for unge under 25 år', 4800, 'OPENING_HOURS', false, 60, null, null,
        '{EDUCATION_CHOICE,CONTACT_PERSON,SUPPORT_NEEDS}', '2019-08-01', true,
        'Alle skal bidrage 2014 (FW-J18); tallene er standardværdier');
