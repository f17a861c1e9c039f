-- Types of measures in which citizens decide themselves, and what they decided (FW-J20).

create table measure_type (
    code         text not null,
    sector       text not null check (sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    name_da      text not null,
    name_en      text not null,
    own_decision boolean not null,
    for_family   boolean not null,
    law          text not null,
    source       text not null,
    to_be_checked boolean not null,
    valid_from   date not null,
    valid_to     date,
    primary key (code, valid_from),
    check (valid_to > valid_from)
);
comment on table measure_type is
    'Reference data without a person and the same for all municipalities: kinds of actions with a meaning of their own (indsatstyper).';
comment on column measure_type.own_decision is 'True where what the citizen decides themself is to be recorded.';
comment on column measure_type.for_family is 'True of a measure for a family, whose plans are seen together by its family links.';
grant select on measure_type to ${app};

insert into measure_type (code, sector, name_da, name_en, own_decision, for_family, law, source, to_be_checked,
    valid_from)
values
    ('COPING_SUPPORT_FAMILY', 'SOCIAL', 'Mestringsstøtte til familier med børn med handicap',
        'Coping support for families with disabled children', true, true, 'Barnets lov',
        'Handicappolitisk handlingsplan 2013 (FW-J20); lovgrundlaget skal kommunen tjekke', true, '2013-01-01'),
    ('RESIDENTIAL_SUPPORT', 'SOCIAL', 'Støtte til udviklingshæmmede i botilbud',
        'Support for developmentally disabled adults in residential homes', true, false, 'Serviceloven §§ 85, 107 og 108',
        'Handicappolitisk handlingsplan 2013 (FW-J20); lovgrundlaget skal kommunen tjekke', true, '2013-01-01');

create table own_decision (
    id           uuid primary key,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id   uuid not null references citizen,
    plan_id      uuid not null references sector_plan,
    action_id    uuid not null references action,
    about        text not null check (length(about) between 1 and 500),
    decided      text not null check (length(decided) between 1 and 2000),
    way          text not null check (way in ('ALONE', 'WITH_SUPPORT')),
    decided_on   date not null,
    recorded_by  text not null,
    recorded_at  timestamptz not null
);
comment on table own_decision is
    'What a citizen decided themself about a measure (selvbestemmelse), in their own words; another one follows, none is changed.';
comment on column own_decision.way is 'WITH_SUPPORT: with somebody''s help to decide; the decision is still the citizen''s own.';
create index own_decision_by_citizen on own_decision (citizen_id, plan_id, decided_on);
call isolate_by_municipality('own_decision', 'select, insert');
