-- Choice of a place to be helped, with what was known of each when the citizen chose (frit valg).

create table choice_kind (
    code            text not null,
    sector          text not null check (sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    name_da         text not null,
    name_en         text not null,
    areas           text[] not null check (areas <> '{}'),
    sensitive       boolean not null default false,
    right_to_choose boolean not null,
    law             text not null,
    source          text not null,
    to_be_checked   boolean not null default false,
    valid_from      date not null,
    valid_to        date,
    primary key (code, valid_from),
    check (valid_to > valid_from)
);
comment on table choice_kind is
    'Reference data without a person and the same for all municipalities: what a citizen chooses a place for, and whether by right.';
comment on column choice_kind.areas is 'The welfare fields, in the words of agreements, whose institutions can be chosen.';
comment on column choice_kind.sensitive is 'True where the kind alone tells of treatment, abuse or shelter.';
comment on column choice_kind.law is 'The law that gives the right to choose; where there is none, the one by which the citizen is heard.';
grant select on choice_kind to ${app};

insert into choice_kind
    (code, sector, name_da, name_en, areas, sensitive, right_to_choose, law, source, to_be_checked, valid_from, valid_to)
values
    ('HOME_HELP', 'HEALTH', 'Hjemmehjælp', 'Home help', '{ELDERCARE}', false, true,
        'Serviceloven § 91', 'frit valg af leverandør af hjemmehjælp', false, '2003-01-01', '2025-07-01'),
    ('HOME_HELP', 'HEALTH', 'Hjemmehjælp', 'Home help', '{ELDERCARE}', false, true,
        'Ældreloven, uden for den serviceloven § 91', 'fra 1. juli 2025; ældrelovens paragraf skal efterses', true,
        '2025-07-01', null),
    ('NURSING_HOME', 'HEALTH', 'Plejehjem', 'Nursing home', '{ELDERCARE}', false, true,
        'Almenboligloven § 58 a', 'frit valg af plejebolig, også i en anden kommune', true, '2002-07-01', null),
    ('TRAINING', 'HEALTH', 'Genoptræning efter udskrivning', 'Training after discharge', '{HEALTH,ELDERCARE}', false, true,
        'Sundhedsloven § 140', 'frit valg mellem kommunens tilbud, og udvidet valg efter 7 dage', true,
        '2007-01-01', null),
    ('HOSPITAL', 'HEALTH', 'Sygehus', 'Hospital', '{HEALTH}', false, true,
        'Sundhedsloven § 86', 'frit sygehusvalg (FV-C22)', false, '2007-01-01', null),
    ('PSYCHIATRIC_HOSPITAL', 'PSYCHIATRY', 'Psykiatrisk sygehus', 'Psychiatric hospital', '{PSYCHIATRY}', true, true,
        'Sundhedsloven § 86', 'frit sygehusvalg (FV-C22)', false, '2007-01-01', null),
    ('SUBSTANCE_TREATMENT', 'SOCIAL', 'Behandling for stofmisbrug', 'Treatment for drug use', '{SOCIAL}', true, true,
        'Serviceloven § 101', 'valg mellem godkendte tilbud', true, '2003-01-01', null),
    ('DAY_CARE', 'SOCIAL', 'Dagtilbud', 'Day care', '{DAY_CARE}', false, true,
        'Dagtilbudsloven § 26', 'forældrenes ønske om dagtilbud', true, '2007-08-01', null),
    ('SCHOOL', 'SOCIAL', 'Folkeskole', 'Primary school', '{SCHOOL}', false, true,
        'Folkeskoleloven § 36', 'frit skolevalg', true, '2005-08-01', null),
    ('SUPPORTED_HOUSING', 'SOCIAL', 'Botilbud', 'Supported housing', '{SOCIAL}', false, false,
        'Retssikkerhedsloven § 4', 'kommunen afgør; borgeren medvirker', true, '1998-07-01', null),
    ('EMPLOYMENT_PROGRAMME', 'EMPLOYMENT', 'Beskæftigelsestilbud', 'Employment programme', '{EMPLOYMENT}', false, false,
        'Retssikkerhedsloven § 4', 'kommunen afgør; borgeren medvirker', true, '1998-07-01', null);

create table choice_offer (
    municipality  text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    kind          text not null,
    institution_id uuid not null,
    places        text[] not null default '{}',
    waiting_days  integer check (waiting_days between 0 and 3650),
    waiting_as_of date,
    active        boolean not null,
    version       bigint not null check (version > 0),
    put_at        timestamptz not null,
    put_by        text not null,
    primary key (municipality, kind, institution_id),
    foreign key (municipality, institution_id) references copy_institution (municipality, id),
    check ((waiting_days is null) = (waiting_as_of is null))
);
comment on table choice_offer is 'Which institutions of a field can be chosen for a kind, and where they come (godkendte leverandører).';
comment on column choice_offer.places is 'Postal codes where it is offered; empty for the whole municipality.';
comment on column choice_offer.waiting_days is 'What a citizen waits there, as the municipality knew it on the day beside it.';
call isolate_by_municipality('choice_offer', 'select, insert, update');

create table copy_supervision (
    municipality   text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    institution_id uuid not null,
    followed_since date,
    cases          jsonb not null default '{}' check (jsonb_typeof(cases) = 'object'),
    card           jsonb check (jsonb_typeof(card) = 'object'),
    primary key (municipality, institution_id)
);
comment on table copy_supervision is 'What supervision has told of an institution; rebuildable from its stream.';
comment on column copy_supervision.cases is 'By the case''s id: {severity, openedOn, closedOn}.';
comment on column copy_supervision.card is
    'The latest quality card: {publishedOn, indicators: [{code, value, unit, period}]}; null where none was published.';
call isolate_by_municipality('copy_supervision', 'select, insert, update');

create table choice (
    id                uuid primary key,
    municipality      text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id        uuid not null references citizen,
    kind              text not null,
    place             text check (place ~ '^\d{4}$'),
    starts_on         date not null,
    shown             jsonb not null check (jsonb_typeof(shown) = 'object'),
    shown_at          timestamptz not null,
    shown_by          text not null,
    replaces          uuid references choice,
    institution_id    uuid,
    chosen_by         text check (chosen_by in ('CITIZEN', 'REPRESENTATIVE', 'GUARDIAN', 'MUNICIPALITY')),
    representation_id uuid references representation,
    reason            text check (length(reason) between 1 and 1000),
    made_at           timestamptz check (made_at >= shown_at),
    made_by           text,
    version           bigint not null default 0,
    check ((institution_id is null) = (chosen_by is null) and (institution_id is null) = (made_at is null)
        and (institution_id is null) = (made_by is null)),
    check ((representation_id is not null) = coalesce(chosen_by in ('REPRESENTATIVE', 'GUARDIAN'), false)),
    check (chosen_by is distinct from 'MUNICIPALITY' or reason is not null)
);
comment on table choice is 'Options that were shown to a citizen, and the choice made among them (valg, FW-A8, FV-C22).';
comment on column choice.shown is
    'What was shown, whole: the law, and each option with its status, waiting time and quality at that instant.';
comment on column choice.replaces is 'The choice that this one changes.';
create index choice_by_citizen on choice (citizen_id, id desc);
create unique index choice_replaced_once on choice (replaces) where institution_id is not null;
-- What was shown is never changed, by anybody.
call isolate_by_municipality('choice',
    'select, insert, update (institution_id, chosen_by, representation_id, reason, made_at, made_by, version)');
