-- Digital help near the citizen (FW-X16), and the calendar of milestones outside the suite (FV-X6).

create table digital_help_offer (
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    id           uuid not null,
    name         text not null check (length(name) between 1 and 200),
    kind         text not null check (kind in ('COURSE', 'DROP_IN', 'HOME_VISIT', 'PHONE')),
    given_by     text not null check (given_by in ('MUNICIPALITY', 'VOLUNTEERS')),
    provider     text not null check (length(provider) between 1 and 200),
    place        text check (length(place) between 1 and 300),
    opening      text not null check (length(opening) between 1 and 300),
    phone        text not null,
    postal_codes text[] not null,
    starts_on    date not null,
    ends_on      date check (ends_on > starts_on),
    put_by       text not null,
    put_at       timestamptz not null,
    version      bigint not null check (version > 0),
    primary key (municipality, id),
    check (place is not null or kind in ('HOME_VISIT', 'PHONE'))
);
comment on table digital_help_offer is 'Where somebody is helped with digital self-service (it-hjælp), by the municipality or by volunteers.';
comment on column digital_help_offer.postal_codes is 'Where it is near; empty for the whole municipality.';
comment on column digital_help_offer.ends_on is 'The first day it is no longer given.';
create index digital_help_offer_by_name on digital_help_offer (municipality, name, id);
call isolate_by_municipality('digital_help_offer', 'select, insert, update');

create table external_milestone (
    code          text primary key,
    field         text not null check (field in ('WELFARE', 'HEALTH', 'DIGITAL', 'LEADERSHIP', 'AUTHORITIES')),
    title_da      text not null,
    title_en      text not null,
    starts_on     date not null,
    ends_on       date not null check (ends_on > starts_on),
    known_by      text not null check (known_by in ('DAY', 'MONTH', 'SEASON', 'YEAR')),
    source        text not null,
    to_be_checked boolean not null default false
);
comment on table external_milestone is
    'Reference data without a person and the same for all municipalities: dates of other reforms, which nothing in the suite depends on.';
comment on column external_milestone.ends_on is 'The first day after it.';
comment on column external_milestone.known_by is 'How exactly the source says it.';
create index external_milestone_by_day on external_milestone (starts_on, code);
grant select on external_milestone to ${app};

insert into external_milestone (code, field, title_da, title_en, starts_on, ends_on, known_by, source, to_be_checked)
values
    ('DIGITAL_POST_COMPANIES', 'DIGITAL', 'Digital Post er obligatorisk for virksomheder',
        'Digital Post is mandatory for companies', '2013-01-01', '2014-01-01', 'YEAR', 'Fælles Velfærd (FW-X3)', false),
    ('STEERING_LABS', 'WELFARE', 'Styringslaboratorierne arbejder', 'The steering labs work', '2014-01-01', '2015-01-01',
        'YEAR', 'Fælles Velfærd (FV-X6)', false),
    ('DIGITAL_POST_CITIZENS', 'DIGITAL', 'Digital Post er obligatorisk for borgere, der kan',
        'Digital Post is mandatory for citizens who can', '2014-11-01', '2014-12-01', 'MONTH', 'Fælles Velfærd (FW-X3)',
        false),
    ('STEERING_LABS_EVALUATED', 'WELFARE', 'Styringslaboratorierne evalueres', 'The steering labs are evaluated',
        '2015-01-01', '2016-01-01', 'YEAR', 'Fælles Velfærd (FV-X6)', false),
    ('HEALTH_QUALITY_PROGRAMME', 'HEALTH', 'Det nationale kvalitetsprogram for sundhedsområdet løber',
        'The national health quality programme runs', '2015-01-01', '2019-01-01', 'YEAR', 'Fælles Velfærd (FV-X6)', false),
    ('RULE_GUIDE', 'WELFARE', 'Vejledning om regler er klar', 'The guide on rules is ready', '2015-03-01', '2015-06-01',
        'SEASON', 'Fælles Velfærd (FV-X6)', false),
    ('HEALTH_QUALITY_PROGRAMME_PRESENTED', 'HEALTH', 'Det nationale kvalitetsprogram præsenteres',
        'The national health quality programme is presented', '2015-04-01', '2015-05-01', 'MONTH',
        'Fælles Velfærd (FV-X6)', false),
    ('STEERING_REVIEW_ENDED', 'WELFARE', 'Styringsgennemgangen slutter', 'The steering review ends', '2015-06-01',
        '2015-08-01', 'SEASON', 'Fælles Velfærd (FV-X6): midten af 2015', true),
    ('NATIONAL_LEADERSHIP_CLASS', 'LEADERSHIP', 'Den første nationale lederklasse begynder',
        'The first national leadership class begins', '2016-01-01', '2016-02-01', 'MONTH',
        'Fælles Velfærd (FV-X6), boks 2.12', false),
    ('WELFARE_TECHNOLOGY_ROLLED_OUT', 'WELFARE', 'Fire velfærdsteknologier er udbredt til relevante borgere',
        'Four welfare technologies have reached relevant citizens', '2017-01-01', '2018-01-01', 'YEAR',
        'Fælles Velfærd (FW-J14): frem til 2017', true),
    ('HOME_MONITORING_NATIONWIDE', 'HEALTH', 'Telemedicinsk hjemmemonitorering er udbredt i hele landet',
        'Telemedical home monitoring has spread nationwide', '2019-01-01', '2020-01-01', 'YEAR',
        'Fælles Velfærd (FW-J16): inden 2020', true),
    ('FOUR_REGIONS', 'AUTHORITIES', 'Fire regioner i stedet for fem', 'Four regions instead of five', '2027-01-01',
        '2027-01-02', 'DAY', 'Sundhedsreformen: fire regioner fra 2027', true);
