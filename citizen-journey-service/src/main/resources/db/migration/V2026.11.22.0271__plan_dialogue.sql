-- The holistic effort for the homeless (Housing First, FW-J9): its plan type, the dialogue log, and what makes it whole.

create table plan_dialogue (
    id           uuid primary key,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id   uuid not null references citizen,
    plan_id      uuid references sector_plan,
    pupil_plan   boolean not null default false,
    held_on      date not null,
    parties      text[] not null check (cardinality(parties) > 0 and parties <@ array[
        'CITIZEN', 'PUPIL', 'PARENT', 'TEACHER', 'RELATIVE', 'REPRESENTATIVE', 'CASEWORKER', 'CONTACT_PERSON', 'OTHER']),
    about        text not null check (about in ('NEEDS', 'GOALS', 'PROGRESS', 'OTHER')),
    said         text not null check (length(said) between 1 and 4000),
    recorded_by  text not null,
    recorded_at  timestamptz not null,
    check (pupil_plan = (plan_id is null))
);
comment on table plan_dialogue is
    'The log of talks about a plan with the citizen and those around (dialoglog); written once, never changed.';
comment on column plan_dialogue.pupil_plan is 'True of a talk about the pupil plan (elevplan), which is no plan of a sector.';
comment on column plan_dialogue.said is 'What was said, in the words of those who took part.';
create index plan_dialogue_by_citizen on plan_dialogue (citizen_id, held_on, id);
call isolate_by_municipality('plan_dialogue', 'select, insert');

insert into plan_type (
    code, sector, name_da, name_en, law, in_coordinated_plan, valid_from, to_be_checked, source, sensitivity)
values
    ('HOMELESS_HOLISTIC', 'SOCIAL', 'Helhedsorienteret indsats for hjemløse', 'Holistic effort for the homeless',
        'Serviceloven §§ 85, 99 og 110', 'COORDINATED', '2009-01-01', true,
        'Hjemløsestrategien 2009-2013 (Housing First); lovgrundlaget skal kommunen tjekke', 'FOELSOM');

alter table conflict
    drop constraint conflict_cause_kind_check,
    add constraint conflict_cause_kind_check check (cause_kind in ('INSTITUTION', 'CITIZEN', 'EPISODE', 'PLAN'));

alter table rule_kind drop constraint rule_kind_mark_check;
alter table rule_kind add check (mark in ('HOME_HELP', 'ACTIVATION', 'LIMITS_VOLUNTEERING', 'TEMPORARY_BENEFIT',
    'ADMISSION', 'SHELTER', 'YOUTH_PLAN', 'TO_ADULT', 'NEEDS_DIALOGUE', 'NEEDS_METHOD'));
insert into rule_kind (mark, code, valid_from, valid_to, source)
values
    ('NEEDS_DIALOGUE', 'HOMELESS_HOLISTIC', '2009-01-01', null,
        'Hjemløsestrategien 2009-2013: planlægges i tæt dialog med borgeren (FW-J9)'),
    ('NEEDS_METHOD', 'HOMELESS_HOLISTIC', '2009-01-01', null,
        'Hjemløsestrategien 2009-2013: afprøvede metoder efter Housing First (FW-J9)');
insert into rule_ground (rule, law, valid_from, valid_to, to_be_checked, source)
values
    ('plan-incomplete', 'Hjemløsestrategien 2009-2013 (Housing First)', '2009-01-01', null, true,
        'indsatsen er helhedsorienteret og planlægges i tæt dialog med borgeren; FW-J9');
