create table milestone_kind (
    code            text not null,
    sector          text not null check (sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    name_da         text not null,
    name_en         text not null,
    fact            text not null,
    registered      text not null check (registered in ('BY_HAND', 'BY_EPISODE', 'BY_BENEFIT', 'BY_REVIEW')),
    counted_from    text not null check (counted_from in ('BIRTH', 'FACT')),
    after_period    text not null check (after_period ~ '^P(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$'),
    weekdays        boolean not null default false,
    repeated_every  text check (repeated_every ~ '^P(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$'),
    warned_before   text not null check (warned_before ~ '^P(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$'),
    sensitive       boolean not null default false,
    required_parts  text[] not null default '{}',
    measure         text,
    value_when_met  text,
    value_when_past text,
    law             text,
    source          text not null,
    to_be_checked   boolean not null default false,
    valid_from      date not null,
    valid_to        date,
    primary key (code, valid_from),
    check (valid_to > valid_from),
    check ((measure is null) = (value_when_met is null and value_when_past is null))
);
comment on table milestone_kind is
    'Reference data without a person and the same for all municipalities: what must have happened by an age or a date, by which law.';
comment on column milestone_kind.fact is 'The fact about the citizen that makes the milestone needed.';
comment on column milestone_kind.after_period is 'From birth or from the day of the fact to the last day (ISO 8601); weekdays count Monday to Friday.';
comment on column milestone_kind.repeated_every is 'How long after its last day the next one falls due, while the fact holds.';
comment on column milestone_kind.required_parts is 'What the one who says it is met must say that was done.';
comment on column milestone_kind.value_when_past is 'The outcome of the measure when the last day passes and it is not met.';
grant select on milestone_kind to ${app};

insert into milestone_kind (code, sector, name_da, name_en, fact, registered, counted_from, after_period, weekdays,
    repeated_every, warned_before, sensitive, required_parts, measure, value_when_met, value_when_past, law, source,
    to_be_checked, valid_from)
values
    ('YOUTH_15', 'SOCIAL', 'Fylder 15 år: den kriminelle lavalder', 'Turns 15: the age of criminal responsibility',
        'VULNERABLE_YOUTH', 'BY_HAND', 'BIRTH', 'P15Y', false, null, 'P6M', false, '{}', null, null, null,
        null, 'Fælles Velfærd 2015 (15-17-årige); varslets længde er et valg', false, '2015-01-01'),
    ('YOUTH_17', 'SOCIAL', 'Fylder 17 år: forberedelse til voksenlivet', 'Turns 17: preparation for adult life',
        'VULNERABLE_YOUTH', 'BY_HAND', 'BIRTH', 'P17Y', false, null, 'P6M', false, '{}', null, null, null,
        'Barnets lov §§ 122-123', 'Fælles Velfærd 2015 (15-17-årige); varslets længde er et valg', true, '2015-01-01'),
    ('YOUTH_18', 'SOCIAL', 'Fylder 18 år: afgørelse om fortsat støtte', 'Turns 18: decision on continued support',
        'VULNERABLE_YOUTH', 'BY_HAND', 'BIRTH', 'P18Y', false, null, 'P12M', false, '{}',
        'CRIMINAL_DECISION', null, 'NONE', null,
        'Fælles Velfærd 2015 (højst 9 procent af de 15-17-årige); varslets længde er et valg', false, '2015-01-01'),
    ('YOUTH_EDUCATION_25', 'SOCIAL', 'Ungdomsuddannelse gennemført som 25-årig', 'Youth education completed at age 25',
        'VULNERABLE_YOUTH', 'BY_HAND', 'BIRTH', 'P25Y', false, null, 'P1Y', false, '{}',
        'YOUTH_EDUCATION_AT_25', 'COMPLETED', 'NOT_COMPLETED', null,
        'Fælles Velfærd 2015 (mindst 50 procent); der varsles fra det 24. år', false, '2015-01-01'),
    ('DANISH_TEST', 'EMPLOYMENT', 'Danskprøve bestået', 'Danish test passed',
        'DANISH_EDUCATION', 'BY_HAND', 'FACT', 'P5Y', false, null, 'P12M', false, '{}',
        'DANISH_TEST', 'PASSED', 'NOT_PASSED', 'Lov om danskuddannelse til voksne udlændinge',
        'Fælles Velfærd 2015 (75 procent inden for 5 år); varslets længde er et valg', false, '2015-01-01'),
    ('COMPETENCE_ASSESSMENT', 'EMPLOYMENT', 'Kompetencevurdering af flygtning', 'Competence assessment of a refugee',
        'ARRIVAL', 'BY_HAND', 'FACT', 'P1M', false, null, 'P14D', false, '{EDUCATION,WORK_EXPERIENCE}',
        null, null, null, 'Integrationsloven',
        'Alle skal bidrage 2014: vurderes hurtigt; fristen står ikke i kilden', true, '2015-01-01'),
    ('CHILD_PLAN', 'SOCIAL', 'Barnets plan', 'The child''s plan',
        'CHILD_DECISION', 'BY_HAND', 'FACT', 'P3M', false, null, 'P1M', false, '{}', null, null, null,
        'Barnets lov § 91', 'inden 3 måneder efter afgørelsen', false, '2024-01-01'),
    ('CHILD_EXAMINATION', 'SOCIAL', 'Børnefaglig undersøgelse', 'Examination of a child',
        'CHILD_EXAMINATION', 'BY_HAND', 'FACT', 'P4M', false, null, 'P1M', false, '{}', null, null, null,
        'Barnets lov', 'inden 4 måneder', false, '2024-01-01'),
    ('TREATMENT_START', 'SOCIAL', 'Misbrugsbehandling iværksat', 'Substance treatment started',
        'TREATMENT_CONTACT', 'BY_HAND', 'FACT', 'P14D', false, null, 'P7D', true, '{}', null, null, null,
        'Serviceloven § 101, sundhedsloven §§ 141-142', 'inden 14 dage efter henvendelsen', false, '2007-01-01'),
    ('TRAINING_START', 'HEALTH', 'Genoptræning tilbudt', 'Training offered',
        'TRAINING_PLAN', 'BY_HAND', 'FACT', 'P7D', false, null, 'P3D', false, '{}', null, null, null,
        'Sundhedsloven §§ 84 og 140', 'inden 7 dage efter udskrivning eller planens senere dato, ellers frit valg',
        false, '2018-07-01'),
    ('SHELTER_NOTICE', 'SOCIAL', 'Handlekommunen underrettet om ophold', 'Acting municipality told of the stay',
        'SHELTER', 'BY_EPISODE', 'FACT', 'P3D', true, null, 'P3D', true, '{}', null, null, null,
        'Serviceloven § 110', 'inden 3 hverdage', false, '2007-01-01'),
    ('PLACEMENT_SUPERVISION', 'SOCIAL', 'Tilsynsbesøg under anbringelse', 'Supervision visit in placement',
        'PLACEMENT', 'BY_EPISODE', 'FACT', 'P6M', false, 'P6M', 'P1M', false, '{}', null, null, null,
        'Barnets lov', 'mindst 2 tilsynsbesøg om året', false, '2024-01-01'),
    ('SICKNESS_FAST_TRACK', 'EMPLOYMENT', 'Fast track: tidlig opfølgning', 'Fast track: early follow-up',
        'SICKNESS_FAST_TRACK', 'BY_BENEFIT', 'FACT', 'P14D', false, null, 'P7D', false, '{}', null, null, null,
        'Sygedagpengeloven', 'inden 2 uger', false, '2015-01-05'),
    ('SICKNESS_EMPLOYER_TALK', 'EMPLOYMENT', 'Arbejdsgiverens samtale med den sygemeldte',
        'The employer''s talk with the sick-listed',
        'SICKNESS_JOB', 'BY_BENEFIT', 'FACT', 'P27D', false, null, 'P7D', false, '{}', null, null, null,
        'Sygedagpengeloven § 7 a', 'senest i 4. uge', false, '2015-01-05'),
    ('SICKNESS_FOLLOW_UP', 'EMPLOYMENT', 'Første opfølgning', 'First follow-up',
        'SICKNESS_BENEFIT', 'BY_BENEFIT', 'FACT', 'P55D', false, null, 'P14D', false, '{}', null, null, null,
        'Sygedagpengeloven', 'inden udgangen af 8. uge', false, '2015-01-05'),
    ('SICKNESS_REASSESSMENT', 'EMPLOYMENT', 'Revurdering', 'Reassessment',
        'SICKNESS_BENEFIT', 'BY_BENEFIT', 'FACT', 'P22W', false, null, 'P28D', false, '{}', null, null, null,
        'Sygedagpengeloven § 24', 'efter 22 uger', false, '2015-01-05'),
    ('PLAN_REVISION', 'SOCIAL', 'Planen skal revideres', 'The plan must be revised',
        'PLAN_REVISION', 'BY_REVIEW', 'FACT', 'P14D', false, null, 'P14D', false, '{}', null, null, null,
        null, 'Fælles Velfærd 2015; fristen er et valg', false, '2015-01-01'),
    ('PLAN_REVIEW', 'SOCIAL', 'Planen skal ses efter', 'The plan must be reviewed',
        'PLAN_REVIEW', 'BY_REVIEW', 'FACT', 'P14D', false, null, 'P14D', false, '{}', null, null, null,
        null, 'Fælles Velfærd 2015; fristen er et valg', false, '2015-01-01'),
    ('TRANSITION_PLAN', 'SOCIAL', 'Overgangen skal planlægges', 'The transition must be planned',
        'TRANSITION_PLAN', 'BY_REVIEW', 'FACT', 'P14D', false, null, 'P14D', false, '{}', null, null, null,
        null, 'Fælles Velfærd 2015; fristen er et valg', false, '2015-01-01'),
    ('RESUME_SERVICES', 'HEALTH', 'Ydelser skal genoptages', 'Services must be resumed',
        'RESUME_SERVICES', 'BY_REVIEW', 'FACT', 'P1D', false, null, 'P1D', false, '{}', null, null, null,
        null, 'Udskrivning; fristen er et valg', false, '2015-01-01');

create table milestone_fact (
    id           uuid primary key,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id   uuid not null references citizen,
    fact         text not null,
    sector       text not null check (sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    happened_on  date not null,
    recorded_by  text not null,
    recorded_at  timestamptz not null,
    unique (citizen_id, fact, happened_on)
);
comment on table milestone_fact is 'What is so about a citizen and makes milestones needed, such as the start of Danish education.';
call isolate_by_municipality('milestone_fact', 'select, insert');

alter table milestone
    add column basis_id    uuid not null,
    add column recorded_at timestamptz not null,
    add column passed_on   date,
    add column settled_on  date,
    add column settled_by  text,
    add column reason      text,
    add column parts       text[] not null default '{}',
    add check ((state = 'OPEN') = (settled_on is null)),
    add check ((settled_on is null) = (settled_by is null)),
    add check (state <> 'NOT_RELEVANT' or reason is not null),
    add unique (basis_id, kind, sector, due_on);
comment on column milestone.basis_id is 'The fact, episode, benefit or event that makes it needed.';
comment on column milestone.passed_on is 'The day after its last day, once that came and it was still open.';
comment on column milestone.reason is 'Why it is not relevant, or BASIS_ENDED.';
create index milestone_by_citizen on milestone (citizen_id, due_on, id);
