create table outcome_measure (
    code             text not null,
    sector           text not null check (sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    name_da          text not null,
    name_en          text not null,
    national_goal    text,
    outcome_values   text[] not null check (cardinality(outcome_values) > 1),
    counted_values   text[] not null check (counted_values <@ outcome_values),
    recorded         text not null check (recorded in ('BY_EPISODE', 'BY_MILESTONE', 'BY_HAND')),
    direction        text check (direction in ('MIN_SHARE', 'MAX_SHARE', 'COMPARISON_SHARE')),
    share_percent    numeric(5, 2) check (share_percent between 0 and 100),
    relative_percent numeric(5, 2),
    most_persons     integer,
    baseline_percent numeric(5, 2),
    baseline_persons integer,
    deadline_year    integer,
    window_months    integer check (window_months > 0),
    valid_from       date not null,
    valid_to         date,
    source           text not null,
    primary key (code, valid_from),
    check (valid_to > valid_from),
    check ((direction is null) = (share_percent is null))
);
comment on table outcome_measure is
    'Reference data without a person and the same for all municipalities: what outcomes are measured by, with the figures of the national goals.';
comment on column outcome_measure.counted_values is 'The values whose share the goal is about.';
comment on column outcome_measure.relative_percent is 'The least relative change the goal asks for; negative is a fall.';
comment on column outcome_measure.window_months is
    'Months until a cohort measure is finished, where the source says so; else it is configuration.';
grant select on outcome_measure to ${app};

insert into outcome_measure (code, sector, name_da, name_en, national_goal, outcome_values, counted_values, recorded,
    direction, share_percent, relative_percent, most_persons, baseline_percent, baseline_persons, deadline_year,
    window_months, valid_from, source)
values
    ('SUBSTANCE_TREATMENT', 'SOCIAL', 'Stofmisbrugsbehandling afsluttet stoffri eller med reduceret forbrug',
        'Drug treatment ended drug free or with reduced use', 'SOC-8',
        '{DRUG_FREE,REDUCED,UNCHANGED,DROPPED_OUT}', '{DRUG_FREE,REDUCED}', 'BY_EPISODE',
        'MIN_SHARE', 50, null, null, null, null, 2020, null, '2015-01-01', 'Fælles Velfærd 2015'),
    ('PLACEMENT_BREAKDOWN', 'SOCIAL', 'Anbringelser der bryder sammen', 'Placements that break down', 'SOC-4',
        '{BREAKDOWN,NO_BREAKDOWN}', '{BREAKDOWN}', 'BY_EPISODE',
        'MAX_SHARE', 4, -30, null, 5.7, null, 2020, null, '2015-01-01', 'Fælles Velfærd 2015'),
    ('SHELTER_RETURN', 'SOCIAL', 'Tilbage på forsorgshjem inden for et år efter udskrivning til egen bolig',
        'Return to shelter before the end of the first year after discharge to own home', 'SOC-6',
        '{RETURNED,NOT_RETURNED}', '{RETURNED}', 'BY_EPISODE',
        'MAX_SHARE', 20, null, null, null, null, 2020, 12, '2015-01-01', 'Fælles Velfærd 2015'),
    ('CRISIS_CENTRE_REPEAT', 'SOCIAL', 'Kvinder på krisecenter med behov for mere end ét ophold',
        'Women at crisis centres needing more than one stay', 'SOC-7',
        '{REPEATED,SINGLE}', '{REPEATED}', 'BY_EPISODE',
        'MAX_SHARE', 25, -30, null, 35.7, null, 2020, null, '2015-01-01',
        'Fælles Velfærd 2015; hvor længe der ses efter et nyt ophold, er konfiguration'),
    ('HOMELESSNESS', 'SOCIAL', 'Ind i og ud af hjemløshed', 'Into and out of homelessness', 'SOC-5',
        '{ENTERED,LEFT}', '{ENTERED}', 'BY_EPISODE',
        null, null, -25, 4000, null, 5333, 2020, null, '2015-01-01', 'Fælles Velfærd 2015'),
    ('HOUSING_RETENTION', 'SOCIAL', 'Fastholder sin nye bolig (Housing First)', 'Keeps the new home (Housing First)',
        null, '{KEPT,LOST}', '{KEPT}', 'BY_EPISODE',
        'COMPARISON_SHARE', 90, null, null, null, null, null, null, '2009-01-01',
        'Evaluering af hjemløsestrategien 2009-2013: 9 ud af 10; perioden er konfiguration'),
    ('CRIMINAL_DECISION', 'SOCIAL', 'Udsatte 15-17-årige med en strafferetlig afgørelse',
        'Vulnerable aged 15-17 with a criminal decision', 'SOC-3',
        '{DECISION,NONE}', '{DECISION}', 'BY_MILESTONE',
        'MAX_SHARE', 9, -25, null, 12, null, 2020, null, '2015-01-01', 'Fælles Velfærd 2015'),
    ('YOUTH_EDUCATION_AT_25', 'SOCIAL', 'Udsatte unge der har gennemført en ungdomsuddannelse som 25-årige',
        'Vulnerable young with completed youth education at age 25', 'SOC-1',
        '{COMPLETED,NOT_COMPLETED}', '{COMPLETED}', 'BY_MILESTONE',
        'MIN_SHARE', 50, null, null, null, null, 2020, null, '2015-01-01', 'Fælles Velfærd 2015'),
    ('DANISH_TEST', 'EMPLOYMENT', 'Bestået danskprøve inden for 5 år efter start på danskuddannelse',
        'Danish test passed within 5 years from start of Danish education', 'INT-3',
        '{PASSED,NOT_PASSED}', '{PASSED}', 'BY_MILESTONE',
        'MIN_SHARE', 75, null, null, null, null, 2020, 60, '2015-01-01', 'Fælles Velfærd 2015'),
    ('READMISSION', 'HEALTH', 'Akutte indlæggelser og genindlæggelser', 'Acute admissions and readmissions', 'HEA-2',
        '{READMITTED,NOT_READMITTED}', '{READMITTED}', 'BY_EPISODE',
        null, null, -20, null, null, null, 2025, null, '2015-01-01',
        'Fælles Velfærd 2015 (KOL og diabetes); hvor længe der ses efter en genindlæggelse, er konfiguration'),
    ('EMPLOYMENT', 'EMPLOYMENT', 'Den ledige kommer i job', 'The unemployed gets a job', null,
        '{EMPLOYED,NOT_EMPLOYED}', '{EMPLOYED}', 'BY_HAND',
        null, null, null, null, null, null, null, null, '2015-01-01', 'Fælles Velfærd 2015'),
    ('LEARNING', 'SOCIAL', 'Barnet lærer at læse og regne', 'The child learns to read and count', 'SOC-2',
        '{LEARNED,NOT_LEARNED}', '{LEARNED}', 'BY_HAND',
        null, null, null, null, null, null, 2020, null, '2015-01-01', 'Fælles Velfærd 2015'),
    ('INDEPENDENT_LIVING', 'PSYCHIATRY', 'Mennesker med psykiske lidelser klarer sig i egen bolig',
        'People with mental disorders live independently', null, '{YES,NO}', '{YES}', 'BY_HAND',
        null, null, null, null, null, null, null, null, '2015-01-01',
        'Økonomiaftalen 2015: rehabiliteringsmål uden tal'),
    ('LABOUR_MARKET_ATTACHMENT', 'PSYCHIATRY', 'Mennesker med psykiske lidelser har tilknytning til arbejdsmarkedet',
        'People with mental disorders are attached to the labour market', null, '{YES,NO}', '{YES}', 'BY_HAND',
        null, null, null, null, null, null, null, null, '2015-01-01',
        'Økonomiaftalen 2015: rehabiliteringsmål uden tal'),
    ('EDUCATION_ATTACHMENT', 'PSYCHIATRY', 'Mennesker med psykiske lidelser er i uddannelse',
        'People with mental disorders are in education', null, '{YES,NO}', '{YES}', 'BY_HAND',
        null, null, null, null, null, null, null, null, '2015-01-01',
        'Økonomiaftalen 2015: rehabiliteringsmål uden tal');

create table outcome (
    municipality   text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id     uuid not null references citizen,
    measure        text not null,
    basis_id       uuid not null,
    sector         text not null check (sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    value          text not null,
    institution_id uuid,
    finished_on    date not null,
    recorded_at    timestamptz not null,
    primary key (measure, basis_id)
);
comment on table outcome is 'What came of an effort (resultat), once; its event has a random id that is kept nowhere.';
comment on column outcome.basis_id is 'The episode, milestone or plan it is the outcome of.';
create index outcome_by_citizen on outcome (citizen_id, finished_on);
create index outcome_by_day on outcome (municipality, finished_on);
call isolate_by_municipality('outcome', 'select, insert');
