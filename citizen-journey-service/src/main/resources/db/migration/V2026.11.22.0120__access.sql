-- Who may see what: units, consent as the citizen says it, grounds in law, and break-glass.

alter table citizen add column registered_by text;
comment on column citizen.registered_by is
    'Who registered the person, and therefore may see the journey until it has a plan.';

create table unit (
    id           uuid primary key,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    sector       text not null check (sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    name         text not null check (length(name) between 1 and 200),
    leader_user  text not null,
    duty_phone   text not null,
    secret       boolean not null,
    version      bigint not null check (version > 0),
    unique (municipality, sector, name)
);
comment on table unit is 'A responsible unit (ansvarlig enhed); a plan names it by its sector and name.';
comment on column unit.secret is 'True where the name tells where the citizen is, as of a crisis centre (krisecenter); others then get a phone only.';
create index unit_by_leader on unit (municipality, leader_user);
call isolate_by_municipality('unit', 'select, insert, update');

create table unit_member (
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    unit_id      uuid not null references unit,
    user_id      text not null,
    since        timestamptz not null,
    until        timestamptz check (until >= since),
    primary key (unit_id, user_id, since)
);
comment on table unit_member is 'Who works in a unit, and who did; asked at each use, so that who leaves loses access at once.';
create unique index unit_member_now on unit_member (unit_id, user_id) where until is null;
create index unit_member_by_user on unit_member (municipality, user_id) where until is null;
call isolate_by_municipality('unit_member', 'select, insert, update');

create index sector_plan_by_unit on sector_plan (municipality, sector, responsible_unit);

-- Consent -------------------------------------------------------------------------------------------------------

alter table consent
    add column sectors            text[] not null default '{EMPLOYMENT,SOCIAL,HEALTH,PSYCHIATRY}'
        check (sectors <@ '{EMPLOYMENT,SOCIAL,HEALTH,PSYCHIATRY}'::text[]),
    add column includes_sensitive boolean not null default false,
    add column until              date,
    add column said               text not null default 'ORAL' check (said in ('WRITTEN', 'ORAL', 'DIGITAL')),
    add check (given or (sectors = '{}' and not includes_sensitive and until is null)) not valid;
comment on column consent.sectors is 'The sectors whose plans the others may read.';
comment on column consent.includes_sensitive is 'True where the citizen names sensitive plans (FOELSOM) too.';
comment on column consent.until is 'The first day it no longer holds; then it ends by itself.';
comment on column consent.said is 'How the citizen said it.';

create table consent_statement (
    id                 uuid primary key,
    municipality       text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id         uuid not null references citizen,
    given              boolean not null,
    sectors            text[] not null,
    includes_sensitive boolean not null,
    until              date,
    said               text not null check (said in ('WRITTEN', 'ORAL', 'DIGITAL')),
    stated_at          timestamptz not null,
    recorded_by        text not null,
    recorded_at        timestamptz not null default now()
);
comment on table consent_statement is 'Everything the citizen has said about sharing (samtykke), never changed.';
create index consent_statement_by_citizen on consent_statement (citizen_id, stated_at, id);
call isolate_by_municipality('consent_statement', 'select, insert');

-- Grounds in law ------------------------------------------------------------------------------------------------

create table sharing_ground (
    plan_type      text not null,
    reading_sector text not null check (reading_sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    law            text not null,
    valid_from     date not null,
    valid_to       date,
    source         text not null,
    to_be_checked  boolean not null,
    primary key (plan_type, reading_sector, law, valid_from),
    check (valid_to > valid_from)
);
comment on table sharing_ground is
    'Reference data without a person and the same for all municipalities: which law lets a sector read a plan of a type without consent.';
comment on column sharing_ground.to_be_checked is 'True where the municipality should check ground and dates before it relies on them.';
grant select on sharing_ground to ${app};

insert into sharing_ground (plan_type, reading_sector, law, valid_from, to_be_checked, source)
values
    ('UDSKRIVNINGSAFTALE_13A', 'SOCIAL', 'Psykiatriloven § 13 c', '2007-01-01', true,
        'psykiatriloven § 13 c: oplysninger, der er nødvendige for indgåelse af og tilsyn med udskrivningsaftaler'),
    ('UDSKRIVNINGSAFTALE_13A', 'HEALTH', 'Psykiatriloven § 13 c', '2007-01-01', true,
        'psykiatriloven § 13 c: oplysninger, der er nødvendige for indgåelse af og tilsyn med udskrivningsaftaler'),
    ('KOORDINATIONSPLAN_13B', 'SOCIAL', 'Psykiatriloven § 13 c', '2007-01-01', true,
        'psykiatriloven § 13 c: oplysninger, der er nødvendige for indgåelse af og tilsyn med koordinationsplaner'),
    ('KOORDINATIONSPLAN_13B', 'HEALTH', 'Psykiatriloven § 13 c', '2007-01-01', true,
        'psykiatriloven § 13 c: oplysninger, der er nødvendige for indgåelse af og tilsyn med koordinationsplaner');

-- Break-glass ---------------------------------------------------------------------------------------------------

create table break_glass (
    id           uuid primary key,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id   uuid not null references citizen,
    user_id      text not null,
    reason       text not null check (length(reason) between 1 and 500),
    opened_at    timestamptz not null,
    until        timestamptz not null check (until > opened_at),
    closed_at    timestamptz check (closed_at >= opened_at),
    protected    boolean not null,
    verdict      text check (verdict in ('JUSTIFIED', 'NOT_JUSTIFIED')),
    note         text,
    reviewed_by  text check (reviewed_by <> user_id),
    reviewed_at  timestamptz,
    check ((verdict is null) = (reviewed_by is null) and (verdict is null) = (reviewed_at is null)),
    check (note is null or verdict is not null)
);
comment on table break_glass is 'Access to a citizen without another relation (nødadgang), with a reason; it ends by itself and a leader looks at it afterwards.';
comment on column break_glass.closed_at is 'Given up before its time, or found to be over.';
comment on column break_glass.protected is 'The citizen''s name and address were protected when it was opened.';
comment on column break_glass.reviewed_by is 'Never who opened it.';
create unique index break_glass_open on break_glass (citizen_id, user_id) where closed_at is null;
create index break_glass_by_user on break_glass (municipality, user_id, id);
create index break_glass_by_municipality on break_glass (municipality, id desc);
create index break_glass_unreviewed on break_glass (municipality, id desc) where verdict is null;
call isolate_by_municipality('break_glass', 'select, insert, update');

-- The same answers where lists and counts ask in SQL -----------------------------------------------------------

create function is_own_plan(plan sector_plan, reader text) returns boolean
    language sql stable
    return plan.responsible_user = reader or exists (
        select from unit u
        where u.sector = plan.sector and u.name = plan.responsible_unit
            and (u.leader_user = reader
                or exists (select from unit_member m where m.unit_id = u.id and m.user_id = reader and m.until is null)));
comment on function is_own_plan is 'Whether a user is responsible for a plan, in person or with the unit.';

create function hides_a_plan(plans uuid[], reader text) returns boolean
    language sql stable
    return exists (
        select from sector_plan p where p.id = any (plans) and p.sensitivity = 'VIP' and not is_own_plan(p, reader));
comment on function hides_a_plan is
    'Whether one of the plans must not even be known to exist by this user: lists of findings leave such a finding out.';

create function citizens_of(reader text, at timestamptz) returns setof uuid
    language sql stable
begin atomic
    select citizen_id from coordinator where user_id = reader
    union select citizen_id from coordinator where deputy_user = reader
    union select citizen_id from sector_plan where responsible_user = reader and withdrawn_at is null
    union select p.citizen_id
        from unit u join sector_plan p on p.sector = u.sector and p.responsible_unit = u.name
        where p.withdrawn_at is null and (u.leader_user = reader
            or exists (select from unit_member m where m.unit_id = u.id and m.user_id = reader and m.until is null))
    union select citizen_id from team_member
        where user_id = reader and added_at <= at and (ends_at is null or ends_at > at)
    union select citizen_id from break_glass where user_id = reader and closed_at is null and until > at;
end;
comment on function citizens_of is 'The citizens to whom a user has a relation now.';

-- What one person is told --------------------------------------------------------------------------------------

create table staff_notice (
    id           uuid primary key,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    user_id      text not null,
    citizen_id   uuid not null references citizen,
    kind         text not null check (kind in ('BREAK_GLASS_OPENED')),
    part_id      uuid not null,
    at           timestamptz not null
);
comment on table staff_notice is 'What one person is told (underretning) about a citizen they work with.';
create index staff_notice_by_user on staff_notice (municipality, user_id, id desc);
call isolate_by_municipality('staff_notice', 'select, insert');
