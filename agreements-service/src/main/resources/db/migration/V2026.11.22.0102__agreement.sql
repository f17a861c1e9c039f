-- Trusted since PostgreSQL 13: the owner of the database may create it without being superuser.
create extension if not exists btree_gist;

create table agreement (
    id              uuid primary key,
    municipality    text not null default acting_municipality(),
    version         bigint not null,
    institution_id  uuid not null,
    title           text not null check (title <> '' and length(title) <= 200),
    period_from     date not null,
    period_to       date not null,
    service_level   text not null check (service_level <> ''),
    cooperation     text not null check (cooperation <> ''),
    carry_over      text not null check (carry_over in ('FREE', 'PER_YEAR')),
    price_basis     text not null check (price_basis ~ '^(CURRENT|(19|20)\d{2})$'),
    status          text not null check (status in ('DRAFT', 'SIGNED', 'ACTIVE', 'TERMINATED', 'EXPIRED')),
    activated_at    timestamptz,
    in_force_to     date not null,
    ending_brake_id uuid,
    foreign key (institution_id, municipality) references institution (id, municipality),
    constraint agreement_with_municipality unique (id, municipality),
    constraint agreement_period check (period_from < period_to),
    constraint agreement_end_within_period check (in_force_to between period_from and period_to),
    constraint agreement_activated_by_status
        check ((activated_at is not null) = (status in ('ACTIVE', 'TERMINATED', 'EXPIRED'))),
    constraint agreement_terminated_by_brake
        check (ending_brake_id is not null or status <> 'TERMINATED'),
    constraint agreement_active_once_a_day exclude using gist
        (institution_id with =, daterange(period_from, in_force_to) with &&) where (status = 'ACTIVE')
);
create index agreement_by_period on agreement (municipality, period_from desc, id desc);
create index agreement_by_status on agreement (municipality, status, period_from desc, id desc);
create index agreement_by_institution on agreement (institution_id, period_from desc, id desc);
comment on table agreement is 'Welfare agreements from the first draft to the last day.';
comment on column agreement.period_to is 'First day after the period.';
comment on column agreement.service_level is 'The service level the institution gives for the frame.';
comment on column agreement.cooperation is 'The duty to work together with other institutions.';
comment on column agreement.price_basis is 'CURRENT or a price year; one for all frames.';
comment on column agreement.in_force_to is
    'First day it no longer holds: the end of the period, or of a termination before it.';
comment on column agreement.ending_brake_id is 'The brake whose termination comes before the end of the period.';
call isolate_by_municipality('agreement', 'select, insert, update');

create table agreement_goal (
    agreement_id  uuid not null,
    position      integer not null check (position >= 0),
    municipality  text not null default acting_municipality(),
    id            uuid not null unique,
    kind          text not null check (kind in ('NATIONAL', 'LOCAL')),
    title         text not null check (title <> ''),
    national_goal text check (national_goal <> ''),
    indicator     text check (indicator <> ''),
    target        text check (target <> ''),
    primary key (agreement_id, position),
    foreign key (agreement_id, municipality) references agreement (id, municipality),
    constraint agreement_goal_national check ((national_goal is not null) = (kind = 'NATIONAL'))
);
comment on table agreement_goal is 'The few binding goals of an agreement.';
comment on column agreement_goal.national_goal is 'Which national goal, for example SCH-1; none for a local goal.';
comment on column agreement_goal.indicator is 'What is measured; missing only in a draft.';
comment on column agreement_goal.target is 'Where it shall be at the end; missing only in a draft.';
call isolate_by_municipality('agreement_goal', 'select, insert, update, delete');

create table agreement_frame (
    agreement_id uuid not null,
    year         integer not null check (year between 1900 and 2099),
    municipality text not null default acting_municipality(),
    amount       numeric(17, 2) not null check (amount >= 0),
    primary key (agreement_id, year),
    foreign key (agreement_id, municipality) references agreement (id, municipality)
);
comment on table agreement_frame is 'The economic frame of each calendar year of an agreement.';
comment on column agreement_frame.amount is 'Kroner in the agreement''s price basis.';
call isolate_by_municipality('agreement_frame', 'select, insert, delete');

create table agreement_signature (
    agreement_id uuid not null,
    party        text not null check (party in ('MUNICIPALITY', 'INSTITUTION')),
    municipality text not null default acting_municipality(),
    signed_by    text not null,
    signed_at    timestamptz not null,
    primary key (agreement_id, party),
    foreign key (agreement_id, municipality) references agreement (id, municipality)
);
comment on table agreement_signature is 'Each party''s consent to the words as they stand; gone when they are rewritten.';
call isolate_by_municipality('agreement_signature', 'select, insert, delete');
