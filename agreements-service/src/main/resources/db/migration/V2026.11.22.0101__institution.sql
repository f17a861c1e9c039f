create table institution (
    id                  uuid primary key,
    municipality        text not null default acting_municipality(),
    version             bigint not null,
    name                text collate "da-x-icu" not null check (name <> '' and length(name) <= 200),
    area                text not null check (area in
                            ('DAY_CARE', 'SCHOOL', 'ELDERCARE', 'SOCIAL', 'HEALTH', 'PSYCHIATRY', 'EMPLOYMENT')),
    ownership           text not null check (ownership in ('MUNICIPAL', 'SELF_OWNING', 'PRIVATE', 'REGIONAL')),
    cvr                 text not null check (cvr ~ '^[1-9]\d{7}$'),
    p_number            text not null check (p_number ~ '^\d{10}$'),
    places              integer not null check (places >= 0),
    employees           integer not null check (employees >= 0),
    registered_on       date not null,
    service_status      text not null check (service_status in
                            ('OPEN', 'INTAKE_STOP', 'CHANGED_SERVICE', 'CLOSED')),
    service_status_from date not null,
    constraint institution_p_number_once unique (municipality, p_number),
    constraint institution_with_municipality unique (id, municipality)
);
create index institution_by_name on institution (municipality, name, id);
create index institution_by_name_prefix on institution (municipality, lower(name) text_pattern_ops);
create index institution_by_area on institution (municipality, area, name, id);
create index institution_by_service_status on institution (municipality, service_status, name, id);
comment on table institution is 'A place where citizens get welfare services.';
comment on column institution.municipality is
    'Written by the database from the running transaction; a child refers to it together with the id, so that no row belongs to two municipalities.';
comment on column institution.name is 'Public. In the order of the Danish alphabet.';
comment on column institution.p_number is 'The place; one institution per place.';
comment on column institution.service_status is
    'The gravest status that holds or is to come, for lists; decisions and restrictions are the whole truth.';
call isolate_by_municipality('institution', 'select, insert, update');

create table service_status_decision (
    institution_id uuid not null,
    position       integer not null check (position >= 0),
    municipality   text not null default acting_municipality(),
    service_status text not null check (service_status in ('OPEN', 'INTAKE_STOP', 'CHANGED_SERVICE', 'CLOSED')),
    effective_from date not null,
    reason         text not null check (reason <> ''),
    decided_by     text not null,
    decided_at     timestamptz not null,
    primary key (institution_id, position),
    foreign key (institution_id, municipality) references institution (id, municipality)
);
comment on table service_status_decision is
    'Decisions on an institution''s service without a brake; one replaces earlier ones from its day on.';
call isolate_by_municipality('service_status_decision', 'select, insert');

create table service_restriction (
    institution_id uuid not null,
    municipality   text not null default acting_municipality(),
    agreement_id   uuid not null,
    brake_id       uuid not null,
    service_status text not null check (service_status in ('INTAKE_STOP', 'CHANGED_SERVICE', 'CLOSED')),
    effective_from date not null,
    primary key (institution_id, brake_id, service_status, effective_from),
    foreign key (institution_id, municipality) references institution (id, municipality)
);
comment on table service_restriction is
    'What the emergency brakes in force take away; gone when a brake is lifted, whose own row keeps the history.';
call isolate_by_municipality('service_restriction', 'select, insert, delete');
