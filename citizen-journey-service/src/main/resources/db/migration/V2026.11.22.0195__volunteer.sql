create table volunteer_offer (
    id           uuid primary key,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    organisation text not null,
    name         text not null,
    phone        text not null,
    active       boolean not null default true,
    version      bigint not null default 0,
    unique (municipality, organisation, name)
);
comment on table volunteer_offer is 'The register of what volunteers offer (frivillige tilbud), such as Headspace or a visiting friend.';
call isolate_by_municipality('volunteer_offer', 'select, insert, update');

create table volunteer_referral (
    id           uuid primary key,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id   uuid not null references citizen,
    offer_id     uuid not null references volunteer_offer,
    unit         text not null,
    consented_on date not null,
    referred_by  text not null,
    referred_at  timestamptz not null
);
comment on table volunteer_referral is
    'That a citizen was referred to volunteers with their own consent; the public unit stays responsible.';
create index volunteer_referral_by_citizen on volunteer_referral (citizen_id, referred_at);
call isolate_by_municipality('volunteer_referral', 'select, insert');

alter table volunteering
    add column sector      text not null check (sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    add column recorded_by text not null;
comment on column volunteering.unit is 'The public unit responsible; volunteers supplement and never replace (FW-J15).';
