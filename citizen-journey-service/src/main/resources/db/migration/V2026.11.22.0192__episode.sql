create table episode_kind (
    code       text not null,
    name_da    text not null,
    name_en    text not null,
    sectors    text[] not null check (sectors <@ '{EMPLOYMENT,SOCIAL,HEALTH,PSYCHIATRY}'),
    sensitive  boolean not null,
    statuses   text[] not null default '{}',
    fact       text,
    source     text not null,
    valid_from date not null,
    valid_to   date,
    primary key (code, valid_from),
    check (valid_to > valid_from)
);
comment on table episode_kind is
    'Reference data without a person and the same for all municipalities: stays, treatments and placements.';
comment on column episode_kind.sensitive is 'True where the kind tells of treatment, abuse or shelter.';
comment on column episode_kind.statuses is 'What a kind that is a history of states may say; a new state ends the one before.';
comment on column episode_kind.fact is 'The fact for milestones that its beginning is.';
grant select on episode_kind to ${app};

create table episode_end (
    kind       text not null,
    code       text not null,
    name_da    text not null,
    name_en    text not null,
    measure    text,
    value      text,
    review     text check (review in ('PLAN_REVIEW', 'PLAN_REVISION', 'TRANSITION_PLAN')),
    source     text not null,
    valid_from date not null,
    valid_to   date,
    primary key (kind, code, valid_from),
    check (valid_to > valid_from),
    check ((measure is null) = (value is null))
);
comment on table episode_end is
    'Reference data without a person and the same for all municipalities: how an episode of a kind may end, and what that means.';
comment on column episode_end.review is 'What its sector must then do with its plan.';
grant select on episode_end to ${app};

insert into episode_kind (code, name_da, name_en, sectors, sensitive, statuses, fact, source, valid_from)
values
    ('PLACEMENT', 'Anbringelse', 'Placement', '{SOCIAL}', false, '{}', 'PLACEMENT', 'Barnets lov', '2015-01-01'),
    ('SUBSTANCE_TREATMENT', 'Stofmisbrugsbehandling', 'Drug treatment', '{SOCIAL,HEALTH}', true, '{}', null,
        'Serviceloven § 101, sundhedsloven § 142', '2015-01-01'),
    ('CRISIS_CENTRE', 'Ophold på krisecenter', 'Stay at a crisis centre', '{SOCIAL}', true, '{}', null,
        'Serviceloven § 109', '2015-01-01'),
    ('SHELTER', 'Ophold på forsorgshjem', 'Stay at a shelter', '{SOCIAL}', true, '{}', 'SHELTER',
        'Serviceloven § 110', '2015-01-01'),
    ('HOUSING', 'Boligsituation', 'Housing situation', '{SOCIAL}', true,
        '{OWN_HOME,TEMPORARY,INSTITUTION,HOMELESS}', null, 'Hjemløsestrategien 2009-2013', '2015-01-01'),
    ('ADMISSION', 'Indlæggelse', 'Admission', '{HEALTH}', false, '{}', null, 'MedCom: HospitalNotification',
        '2015-01-01'),
    ('PSYCHIATRIC', 'Psykiatrisk indlæggelse', 'Psychiatric admission', '{PSYCHIATRY}', true, '{}', null,
        'Psykiatriloven', '2015-01-01');

insert into episode_end (kind, code, name_da, name_en, measure, value, review, source, valid_from)
values
    ('PLACEMENT', 'BREAKDOWN', 'Sammenbrud', 'Breakdown', 'PLACEMENT_BREAKDOWN', 'BREAKDOWN', 'PLAN_REVISION',
        'Fælles Velfærd 2015', '2015-01-01'),
    ('PLACEMENT', 'AS_PLANNED', 'Afsluttet som planlagt', 'Ended as planned', 'PLACEMENT_BREAKDOWN', 'NO_BREAKDOWN',
        null, 'Fælles Velfærd 2015', '2015-01-01'),
    ('PLACEMENT', 'MOVED_HOME', 'Hjemgivet', 'Moved home', 'PLACEMENT_BREAKDOWN', 'NO_BREAKDOWN', null,
        'Fælles Velfærd 2015', '2015-01-01'),
    ('PLACEMENT', 'CAME_OF_AGE', 'Fyldt 18 år', 'Came of age', 'PLACEMENT_BREAKDOWN', 'NO_BREAKDOWN', null,
        'Fælles Velfærd 2015', '2015-01-01'),
    ('SUBSTANCE_TREATMENT', 'DRUG_FREE', 'Stoffri', 'Drug free', 'SUBSTANCE_TREATMENT', 'DRUG_FREE', null,
        'Fælles Velfærd 2015', '2015-01-01'),
    ('SUBSTANCE_TREATMENT', 'REDUCED', 'Reduceret forbrug', 'Reduced use', 'SUBSTANCE_TREATMENT', 'REDUCED', null,
        'Fælles Velfærd 2015', '2015-01-01'),
    ('SUBSTANCE_TREATMENT', 'UNCHANGED', 'Uændret forbrug', 'Unchanged use', 'SUBSTANCE_TREATMENT', 'UNCHANGED', null,
        'Fælles Velfærd 2015', '2015-01-01'),
    ('SUBSTANCE_TREATMENT', 'DROPPED_OUT', 'Afbrudt', 'Dropped out', 'SUBSTANCE_TREATMENT', 'DROPPED_OUT', null,
        'Fælles Velfærd 2015', '2015-01-01'),
    ('CRISIS_CENTRE', 'OWN_HOME', 'Til egen bolig', 'To own home', null, null, null, 'Serviceloven § 109', '2015-01-01'),
    ('CRISIS_CENTRE', 'RETURNED', 'Tilbage til partner', 'Back to partner', null, null, null, 'Serviceloven § 109',
        '2015-01-01'),
    ('CRISIS_CENTRE', 'OTHER_STAY', 'Til andet tilbud', 'To another stay', null, null, null, 'Serviceloven § 109',
        '2015-01-01'),
    ('SHELTER', 'OWN_HOME', 'Til egen bolig', 'To own home', null, null, null, 'Fælles Velfærd 2015', '2015-01-01'),
    ('SHELTER', 'OTHER_STAY', 'Til andet tilbud', 'To another stay', null, null, null, 'Serviceloven § 110',
        '2015-01-01'),
    ('SHELTER', 'WITHOUT_HOME', 'Uden bolig', 'Without a home', null, null, 'TRANSITION_PLAN', 'Serviceloven § 110',
        '2015-01-01'),
    ('HOUSING', 'CHANGED', 'Ny boligsituation', 'New housing situation', null, null, null,
        'Hjemløsestrategien 2009-2013', '2015-01-01'),
    ('HOUSING', 'MOVED_AWAY', 'Flyttet fra kommunen', 'Moved away', null, null, null, 'Hjemløsestrategien 2009-2013',
        '2015-01-01'),
    ('ADMISSION', 'HOME', 'Udskrevet', 'Discharged', null, null, null, 'MedCom: HospitalNotification', '2015-01-01'),
    ('ADMISSION', 'LEAVE', 'På orlov', 'On leave', null, null, null, 'MedCom: HospitalNotification', '2015-01-01'),
    ('ADMISSION', 'OTHER_STAY', 'Overflyttet', 'Moved to another stay', null, null, null,
        'MedCom: HospitalNotification', '2015-01-01'),
    ('ADMISSION', 'DIED', 'Død', 'Died', null, null, null, 'MedCom: HospitalNotification', '2015-01-01'),
    ('PSYCHIATRIC', 'HOME', 'Udskrevet', 'Discharged', null, null, null, 'MedCom: HospitalNotification', '2015-01-01'),
    ('PSYCHIATRIC', 'LEAVE', 'På udgang', 'On leave', null, null, null, 'MedCom: HospitalNotification', '2015-01-01'),
    ('PSYCHIATRIC', 'OTHER_STAY', 'Overflyttet', 'Moved to another stay', null, null, null,
        'MedCom: HospitalNotification', '2015-01-01'),
    ('PSYCHIATRIC', 'DIED', 'Død', 'Died', null, null, null, 'MedCom: HospitalNotification', '2015-01-01');

alter table episode
    add column status      text,
    add column recorded_by text not null,
    add column recorded_at timestamptz not null,
    add column ended_by    text,
    add check ((ends_on is null) = (outcome is null)),
    add check ((ends_on is null) = (ended_by is null)),
    add check ((kind = 'HOUSING') = (status is not null));
comment on column episode.outcome is 'How it ended: a code of episode_end.';
comment on column episode.status is 'The state, of a kind that is a history of states.';
