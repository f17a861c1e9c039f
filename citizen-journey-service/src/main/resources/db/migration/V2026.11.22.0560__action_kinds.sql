-- What an action is called was free text that no list named, so a mark at a code missed whoever spelled it otherwise
-- (FW-J1; CIT-01; danish-practice "Actions"). A plan is still never refused for its words.

create table action_kind (
    code          text not null check (code ~ '^[A-Z][A-Z0-9_]{1,49}$'),
    sector        text not null check (sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    name_da       text not null,
    name_en       text not null,
    law           text not null,
    valid_from    date not null,
    valid_to      date check (valid_to > valid_from),
    to_be_checked boolean not null,
    source        text not null,
    primary key (code, valid_from)
);
comment on table action_kind is
    'Reference data without a person and the same for all municipalities: what a plan gives (indsatstyper), with its law.';
comment on column action_kind.to_be_checked is 'True where the municipality should check law or date before it relies on them.';
grant select on action_kind to ${app};

create table action_kind_synonym (
    synonym text primary key check (synonym ~ '^[A-Z][A-Z0-9_]{1,49}$'),
    code    text not null check (code <> synonym)
);
comment on table action_kind_synonym is 'Reference data: another word for a kind of action, which rules take for the kind itself.';
create index action_kind_synonym_by_code on action_kind_synonym (code);
grant select on action_kind_synonym to ${app};

insert into action_kind (code, sector, name_da, name_en, law, valid_from, to_be_checked, source)
values
    ('WORK_PRACTICE', 'EMPLOYMENT', 'Virksomhedspraktik', 'Work practice',
        'Lov om en aktiv beskæftigelsesindsats § 57', '2015-01-01', true, 'danish-practice: virksomhedspraktik'),
    ('WAGE_SUBSIDY', 'EMPLOYMENT', 'Løntilskud', 'Job with a wage subsidy',
        'Lov om en aktiv beskæftigelsesindsats § 63', '2015-01-01', true, 'danish-practice: løntilskud'),
    ('UTILITY_JOB', 'EMPLOYMENT', 'Nytteindsats', 'Utility job', 'Lov om en aktiv beskæftigelsesindsats',
        '2015-01-01', true, 'aktivering efter loven (FW-J15)'),
    ('GUIDANCE_COURSE', 'EMPLOYMENT', 'Vejledningsforløb', 'Guidance course',
        'Lov om en aktiv beskæftigelsesindsats § 91', '2015-01-01', true, 'aktivering efter loven (FW-J15)'),
    ('UPSKILLING', 'EMPLOYMENT', 'Opkvalificering', 'Upskilling', 'Lov om en aktiv beskæftigelsesindsats § 91',
        '2015-01-01', true, 'danish-practice: opkvalificering'),
    ('MENTOR', 'EMPLOYMENT', 'Mentorstøtte', 'Mentor', 'Lov om en aktiv beskæftigelsesindsats § 167', '2015-01-01',
        true, 'danish-practice: mentor'),
    ('ORDINARY_HOURS', 'EMPLOYMENT', 'Ordinære løntimer', 'Ordinary hours of paid work',
        'Lov om en aktiv beskæftigelsesindsats', '2015-01-01', true, 'danish-practice: ordinære timer'),
    ('FLEXIBLE_JOB', 'EMPLOYMENT', 'Fleksjob', 'Flexible job', 'Lov om en aktiv beskæftigelsesindsats § 116',
        '2015-01-01', true, 'danish-practice: fleksjob'),
    ('SUPPORTED_EMPLOYMENT', 'EMPLOYMENT', 'Individuelt planlagt job med støtte (IPS)', 'Supported employment (IPS)',
        'Lov om en aktiv beskæftigelsesindsats', '2015-01-01', true, 'danish-practice: IPS'),
    ('FGU', 'EMPLOYMENT', 'Forberedende grunduddannelse', 'Preparatory basic education',
        'Lov om forberedende grunduddannelse', '2019-08-01', true, 'danish-practice: ungeforløb'),
    ('YOUTH_EDUCATION', 'EMPLOYMENT', 'Ungdomsuddannelse', 'Youth education',
        'Lov om kommunal indsats for unge under 25 år', '2019-08-01', true, 'danish-practice: ungeforløb'),
    ('EARLY_HELP_82', 'SOCIAL', 'Tidlig forebyggende hjælp', 'Early help', 'Serviceloven §§ 82 a og 82 b',
        '2018-01-01', true, 'danish-practice: tidlig hjælp'),
    ('HOME_SUPPORT_85', 'SOCIAL', 'Socialpædagogisk støtte i eget hjem', 'Support at home', 'Serviceloven § 85',
        '2007-01-01', false, 'lov nr. 573 af 24. juni 2005'),
    ('HOUSING_FIRST_85A', 'SOCIAL', 'Bostøtte efter Housing First', 'Support by Housing First', 'Serviceloven § 85 a',
        '2023-10-01', true, 'danish-practice: CTI, ICM, ACT'),
    ('COMPANION_97', 'SOCIAL', 'Ledsageordning', 'Companion', 'Serviceloven § 97', '2007-01-01', false,
        'lov nr. 573 af 24. juni 2005'),
    ('SUPPORT_CONTACT_99', 'SOCIAL', 'Støtte- og kontaktperson', 'Support contact person', 'Serviceloven § 99',
        '2007-01-01', false, 'lov nr. 573 af 24. juni 2005'),
    ('DRUG_TREATMENT_101', 'SOCIAL', 'Social stofmisbrugsbehandling', 'Social drug treatment', 'Serviceloven § 101',
        '2007-01-01', false, 'lov nr. 573 af 24. juni 2005'),
    ('SHELTERED_WORK_103', 'SOCIAL', 'Beskyttet beskæftigelse', 'Sheltered work', 'Serviceloven § 103', '2007-01-01',
        false, 'lov nr. 573 af 24. juni 2005'),
    ('ACTIVITY_OFFER_104', 'SOCIAL', 'Aktivitets- og samværstilbud', 'Activity and company', 'Serviceloven § 104',
        '2007-01-01', false, 'lov nr. 573 af 24. juni 2005'),
    ('TEMPORARY_STAY_107', 'SOCIAL', 'Midlertidigt botilbud', 'Temporary residential offer', 'Serviceloven § 107',
        '2007-01-01', false, 'lov nr. 573 af 24. juni 2005'),
    ('LASTING_STAY_108', 'SOCIAL', 'Længerevarende botilbud', 'Lasting residential offer', 'Serviceloven § 108',
        '2007-01-01', false, 'lov nr. 573 af 24. juni 2005'),
    ('CRISIS_STAY_109', 'SOCIAL', 'Ophold på krisecenter', 'Stay at a crisis centre', 'Serviceloven § 109',
        '2007-01-01', false, 'lov nr. 573 af 24. juni 2005'),
    ('SHELTER_STAY_110', 'SOCIAL', 'Ophold på forsorgshjem', 'Stay at a shelter', 'Serviceloven § 110', '2007-01-01',
        false, 'lov nr. 573 af 24. juni 2005'),
    ('HOME_HELP_83', 'HEALTH', 'Hjemmehjælp', 'Home help', 'Serviceloven § 83', '2007-01-01', false,
        'lov nr. 573 af 24. juni 2005; fra 1. juli 2025 for dem uden for ældreloven'),
    ('PERSONAL_CARE_83', 'HEALTH', 'Personlig pleje', 'Personal care', 'Serviceloven § 83', '2007-01-01', false,
        'lov nr. 573 af 24. juni 2005; fra 1. juli 2025 for dem uden for ældreloven'),
    ('PRACTICAL_HELP_83', 'HEALTH', 'Praktisk hjælp', 'Practical help', 'Serviceloven § 83', '2007-01-01', false,
        'lov nr. 573 af 24. juni 2005; fra 1. juli 2025 for dem uden for ældreloven'),
    ('REHABILITATION_83A', 'HEALTH', 'Rehabiliteringsforløb', 'Course of rehabilitation', 'Serviceloven § 83 a',
        '2015-01-01', true, 'lov nr. 1524 af 27. december 2014'),
    ('TRAINING_86', 'HEALTH', 'Genoptræning og vedligeholdende træning', 'Training without a hospital stay',
        'Serviceloven § 86', '2007-01-01', false, 'lov nr. 573 af 24. juni 2005'),
    ('PREVENTION_119', 'HEALTH', 'Forebyggelse og sundhedsfremme', 'Prevention', 'Sundhedsloven § 119', '2007-01-01',
        false, 'lov nr. 546 af 24. juni 2005'),
    ('HOME_NURSING_138', 'HEALTH', 'Hjemmesygepleje', 'Home nursing', 'Sundhedsloven § 138', '2007-01-01', false,
        'lov nr. 546 af 24. juni 2005'),
    ('TRAINING_140', 'HEALTH', 'Genoptræning efter sygehus', 'Training after hospital', 'Sundhedsloven § 140',
        '2007-01-01', false, 'lov nr. 546 af 24. juni 2005'),
    ('ALCOHOL_TREATMENT_141', 'HEALTH', 'Alkoholbehandling', 'Alcohol treatment', 'Sundhedsloven § 141', '2007-01-01',
        false, 'lov nr. 546 af 24. juni 2005'),
    ('DRUG_TREATMENT_142', 'HEALTH', 'Lægelig stofmisbrugsbehandling', 'Medical drug treatment',
        'Sundhedsloven § 142', '2007-01-01', false, 'lov nr. 546 af 24. juni 2005');

insert into action_kind_synonym (code, synonym)
select code, unnest(synonyms)
from (values
    ('WORK_PRACTICE', array['VIRKSOMHEDSPRAKTIK']),
    ('WAGE_SUBSIDY', array['LOENTILSKUD']),
    ('UTILITY_JOB', array['NYTTEINDSATS']),
    ('UPSKILLING', array['OPKVALIFICERING']),
    ('MENTOR', array['MENTORSTOETTE']),
    ('ORDINARY_HOURS', array['ORDINAERE_TIMER']),
    ('FLEXIBLE_JOB', array['FLEKSJOB']),
    ('SUPPORTED_EMPLOYMENT', array['IPS']),
    ('FGU', array['PREPARATORY_EDUCATION']),
    ('YOUTH_EDUCATION', array['UNGDOMSUDDANNELSE']),
    ('EARLY_HELP_82', array['EARLY_HELP']),
    ('HOME_SUPPORT_85', array['HOME_SUPPORT', 'BOSTOETTE']),
    ('HOUSING_FIRST_85A', array['HOUSING_FIRST']),
    ('COMPANION_97', array['COMPANION', 'LEDSAGEORDNING']),
    ('SUPPORT_CONTACT_99', array['SUPPORT_CONTACT', 'STOETTE_OG_KONTAKTPERSON']),
    ('DRUG_TREATMENT_101', array['DRUG_TREATMENT', 'STOFMISBRUGSBEHANDLING']),
    ('SHELTERED_WORK_103', array['SHELTERED_WORK', 'BESKYTTET_BESKAEFTIGELSE']),
    ('ACTIVITY_OFFER_104', array['ACTIVITY_OFFER']),
    ('TEMPORARY_STAY_107', array['TEMPORARY_STAY']),
    ('LASTING_STAY_108', array['LASTING_STAY']),
    ('CRISIS_STAY_109', array['CRISIS_STAY', 'CRISIS_CENTRE', 'KRISECENTER']),
    ('SHELTER_STAY_110', array['SHELTER_STAY', 'FORSORGSHJEM']),
    ('HOME_HELP_83', array['HOME_HELP', 'HJEMMEHJAELP', 'HJEMMEHJAELP_83']),
    ('PERSONAL_CARE_83', array['PERSONAL_CARE', 'PERSONLIG_PLEJE']),
    ('PRACTICAL_HELP_83', array['PRACTICAL_HELP', 'PRAKTISK_HJAELP']),
    ('REHABILITATION_83A', array['REHABILITERINGSFORLOEB_83A']),
    ('TRAINING_86', array['MAINTENANCE_TRAINING', 'GENOPTRAENING_86']),
    ('PREVENTION_119', array['PREVENTION']),
    ('HOME_NURSING_138', array['HOME_NURSING', 'HJEMMESYGEPLEJE']),
    ('TRAINING_140', array['TRAINING', 'GENOPTRAENING']),
    ('ALCOHOL_TREATMENT_141', array['ALCOHOL_TREATMENT', 'ALKOHOLBEHANDLING']),
    ('DRUG_TREATMENT_142', array['MEDICAL_DRUG_TREATMENT'])
) as given (code, synonyms);

-- Those whose actions are understood from now on are looked at anew.
alter table sector_plan no force row level security;
alter table action no force row level security;
alter table due no force row level security;
insert into due (id, municipality, subject, kind, at)
select gen_random_uuid(), understood.municipality, understood.citizen_id, 'journey.re-evaluate', now()
from (
    select distinct p.municipality, p.citizen_id
    from sector_plan p join action a on a.plan_id = p.id
    where a.active and p.withdrawn_at is null
        and (a.kind in (select synonym from action_kind_synonym) or p.plan_type = 'HJEMMEHJAELP_83')) understood;
alter table sector_plan force row level security;
alter table action force row level security;
alter table due force row level security;
