create table duty_unit (
    municipality  text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    sector        text not null check (sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    opens         time not null,
    closes        time not null check (closes > opens),
    friday_closes time not null check (friday_closes > opens),
    duty_unit     text,
    duty_phone    text,
    version       bigint not null check (version > 0),
    primary key (municipality, sector),
    check ((duty_unit is null) = (duty_phone is null))
);
comment on table duty_unit is 'When a sector can be reached, in Danish clock times, and who is on duty when it cannot (vagt).';
call isolate_by_municipality('duty_unit', 'select, insert, update');

create table transition_kind (
    code           text not null,
    name_da        text not null,
    name_en        text not null,
    law            text not null,
    answer_minutes integer not null check (answer_minutes > 0),
    counts         text not null check (counts in ('CLOCK', 'OPENING_HOURS')),
    escalates      boolean not null,
    lead_days      integer check (lead_days > 0),
    watch          text check (watch ~ '^P\d+[DM]$'),
    watch_measure  text,
    checklist      text[] not null,
    valid_from     date not null,
    valid_to       date,
    to_be_checked  boolean not null default false,
    source         text not null,
    primary key (code, valid_from),
    check (valid_to > valid_from),
    check ((watch is null) = (watch_measure is null))
);
comment on table transition_kind is
    'Reference data without a person and the same for all municipalities: the kinds of hand-over, with ground, defaults and validity.';
comment on column transition_kind.answer_minutes is 'How long the receiver has to answer; a default, never law.';
comment on column transition_kind.counts is 'Whether every minute counts, or only those in which the receiver is open.';
comment on column transition_kind.escalates is 'Whether a hand-over nobody answers goes to the unit on duty.';
comment on column transition_kind.lead_days is 'Days before the hand-over by which the receiver''s plan must exist.';
comment on column transition_kind.watch is 'ISO period after the hand-over in which a return says that it failed.';
comment on column transition_kind.watch_measure is 'The outcome measure the watch ends in.';
grant select on transition_kind to ${app};

insert into transition_kind (code, name_da, name_en, law, answer_minutes, counts, escalates, lead_days, watch,
    watch_measure, checklist, valid_from, to_be_checked, source)
values
    ('HOSPITAL_DISCHARGE', 'Udskrivning fra sygehus', 'Discharge from hospital', 'Sundhedsloven §§ 84, 140 og 205',
        120, 'CLOCK', true, null, 'P30D', 'READMISSION', '{MEDICINE,AIDS,FIRST_VISIT,TRAINING_PLAN,RESUME}',
        '2007-01-01', true,
        'Fælles Velfærd 2015 (Nordsjællands Hospital); svartid og 30 dage er standardværdier, kommunen tjekker'),
    ('HOSPITAL_ADMISSION', 'Indlæggelse på sygehus', 'Admission to hospital', 'Sundhedsloven § 205',
        1440, 'CLOCK', false, null, null, null, '{ADMISSION_REPORT,PAUSE,RELATIVES}',
        '2007-01-01', true, 'MedCom XDIS20 og XDIS16; svartiden er en standardværdi'),
    ('PRISON_RELEASE', 'Løsladelse', 'Release from prison', 'Straffuldbyrdelsesloven § 31',
        2400, 'OPENING_HOURS', true, 14, 'P24M', 'RELAPSE', '{IDENTITY_PAPERS,INCOME,HOUSING,TREATMENT}',
        '2001-07-01', true,
        'Fælles Velfærd 2015 (Kriminalforsorgen og Esbjerg Kommune); svartid, frist og 24 måneder er standardværdier'),
    ('SHELTER_TO_OWN_HOME', 'Udskrivning fra forsorgshjem til egen bolig', 'Discharge from shelter to own home',
        'Serviceloven § 110', 2400, 'OPENING_HOURS', true, 14, 'P12M', 'SHELTER_RETURN',
        '{PLAN,TENANCY,GRANTED_SUPPORT}', '2007-01-01', true,
        'Fælles Velfærd 2015: det første år efter udskrivning; svartid og frist er standardværdier'),
    ('SCHOOL_TO_YOUTH_EDUCATION', 'Fra grundskole til ungdomsuddannelse', 'From school to youth education',
        'Lov om kommunal indsats for unge under 25 år', 4800, 'OPENING_HOURS', false, 60, 'P12M',
        'YOUTH_EDUCATION_DROPOUT', '{EDUCATION_CHOICE,CONTACT_PERSON,SUPPORT_NEEDS}', '2019-08-01', true,
        'Fælles Velfærd 2015 (direkte valg efter 9. og 10. klasse, frafald); tallene er standardværdier'),
    ('DAYCARE_TO_SCHOOL', 'Fra dagtilbud til skole', 'From day care to school', 'Dagtilbudsloven § 8',
        4800, 'OPENING_HOURS', false, 60, null, null, '{PARENTS_MET,LANGUAGE_ASSESSMENT,SUPPORT_NEEDS}',
        '2018-07-01', true, 'Sammenhængsreformen 2017; tallene er standardværdier'),
    ('TURNING_18', 'Det fyldte 18. år', 'Turning 18', 'Barnets lov §§ 108 og 122-123', 4800, 'OPENING_HOURS', false,
        180, null, null, '{CONTINUED_SUPPORT,ADULT_CASEWORKER,INCOME,HOUSING}', '2024-01-01', true,
        'lov nr. 721 af 13. juni 2023; tallene er standardværdier'),
    ('SECTOR_TO_SECTOR', 'Overgang mellem sektorer', 'From one sector to another', 'Retssikkerhedsloven § 5',
        1200, 'OPENING_HOURS', false, null, null, null, '{CITIZEN_TOLD,CONTACT_PERSON}', '2007-01-01', true,
        'Rustet til fremtiden 2019; tallene er standardværdier'),
    ('MUNICIPALITY_TO_MUNICIPALITY', 'Flytning til en anden kommune', 'Move to another municipality',
        'Retssikkerhedsloven §§ 9-9 c', 2400, 'OPENING_HOURS', false, null, null, null,
        '{CITIZEN_TOLD,PAYING_MUNICIPALITY,CONTACT_PERSON}', '2007-01-01', true,
        'retssikkerhedsloven; tallene er standardværdier');

alter table transition
    add column started_by             text,
    add column acting_municipality    text not null default acting_municipality() check (acting_municipality ~ '^\d{4}$'),
    add column paying_municipality    text check (paying_municipality ~ '^\d{4}$'),
    add column residence_municipality text check (residence_municipality ~ '^\d{4}$'),
    add column to_municipality        text check (to_municipality ~ '^\d{4}$'),
    add column to_phone               text,
    add column information            jsonb not null default '{"planIds": []}' check (jsonb_typeof(information) = 'object'),
    add column checklist              jsonb not null default '[]' check (jsonb_typeof(checklist) = 'array'),
    add column acceptance             jsonb check (jsonb_typeof(acceptance) = 'object'),
    add column refusals               jsonb not null default '[]' check (jsonb_typeof(refusals) = 'array'),
    add column escalation             jsonb check (jsonb_typeof(escalation) = 'object'),
    add column overdue_at             timestamptz,
    add column plan_due_on            date,
    add column plan_check             jsonb check (jsonb_typeof(plan_check) = 'object'),
    add column completed_at           timestamptz,
    add column cancellation           jsonb check (jsonb_typeof(cancellation) = 'object'),
    add column watch                  jsonb check (jsonb_typeof(watch) = 'object'),
    add column enrolment              jsonb check (jsonb_typeof(enrolment) = 'object'),
    add column offer                  jsonb check (jsonb_typeof(offer) = 'object'),
    add check ((status in ('ACCEPTED', 'COMPLETED')) <= (acceptance is not null)),
    add check ((status = 'COMPLETED') = (completed_at is not null)),
    add check ((status = 'CANCELLED') = (cancellation is not null)),
    add check ((status = 'REFUSED') <= (refusals <> '[]' and to_sector is null)),
    add check ((to_municipality is not null) = (kind = 'MUNICIPALITY_TO_MUNICIPALITY')),
    add check (offer is null or to_municipality is not null);
comment on column transition.acting_municipality is 'The municipality that acts (handlekommune).';
comment on column transition.paying_municipality is 'The municipality that pays (betalingskommune), which may be a former one.';
comment on column transition.residence_municipality is 'Where the citizen lives (bopælskommune).';
comment on column transition.to_municipality is 'The receiving municipality of a move; its rows are its own.';
comment on column transition.information is 'What is handed over: {planIds, note?}. Plans are shown as they are when read, never copied.';
comment on column transition.checklist is '[{item, state, reason?, by?, at?}].';
comment on column transition.overdue_at is 'When it became overdue; told once to both leaders, and kept when it is accepted late.';
comment on column transition.plan_due_on is 'The day by which the receiver''s plan must exist.';
comment on column transition.watch is '{measure, from, until, result?, on?}: whether the hand-over held.';
comment on column transition.offer is 'What the citizen consents to hand over to the other municipality: {offerId?, given, planIds, at, by}.';
create index transition_by_sender on transition (municipality, from_sector, planned_at, id);
create index transition_by_receiver on transition (municipality, to_sector, planned_at, id) where to_sector is not null;
