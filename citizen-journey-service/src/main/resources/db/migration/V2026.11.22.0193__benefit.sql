create table benefit_kind (
    code       text not null,
    name_da    text not null,
    name_en    text not null,
    authority  text not null check (authority in ('MUNICIPALITY', 'UDBETALING_DANMARK', 'UNEMPLOYMENT_FUND')),
    refunded   boolean not null,
    fact       text,
    law        text not null,
    source     text not null,
    valid_from date not null,
    valid_to   date,
    primary key (code, valid_from),
    check (valid_to > valid_from)
);
comment on table benefit_kind is
    'Reference data without a person and the same for all municipalities: what people live on, and which authority guides on it.';
comment on column benefit_kind.refunded is 'True where the state refunds the municipality by how long it has lasted.';
comment on column benefit_kind.fact is 'The fact for milestones that its beginning is.';
grant select on benefit_kind to ${app};

insert into benefit_kind (code, name_da, name_en, authority, refunded, fact, law, source, valid_from)
values
    ('SYGEDAGPENGE', 'Sygedagpenge', 'Sickness benefit', 'MUNICIPALITY', true, 'SICKNESS_BENEFIT', 'Sygedagpengeloven',
        'danish-practice', '2014-07-01'),
    ('KONTANTHJAELP', 'Kontanthjælp', 'Cash benefit', 'MUNICIPALITY', true, null, 'Aktivloven', 'danish-practice',
        '2014-01-01'),
    ('UDDANNELSESHJAELP', 'Uddannelseshjælp', 'Education benefit', 'MUNICIPALITY', true, null, 'Aktivloven',
        'danish-practice', '2014-01-01'),
    ('SELVFORSOERGELSES_OG_HJEMREJSEYDELSE', 'Selvforsørgelses- og hjemrejseydelse', 'Self-support benefit',
        'MUNICIPALITY', true, null, 'Aktivloven', 'danish-practice', '2020-01-01'),
    ('RESSOURCEFORLOEBSYDELSE', 'Ressourceforløbsydelse', 'Resource-course benefit', 'MUNICIPALITY', true, null,
        'Aktivloven', 'danish-practice', '2013-01-01'),
    ('LEDIGHEDSYDELSE', 'Ledighedsydelse', 'Benefit between flexible jobs', 'MUNICIPALITY', true, null, 'Aktivloven',
        'danish-practice', '2013-01-01'),
    ('DAGPENGE', 'Arbejdsløshedsdagpenge', 'Unemployment benefit', 'UNEMPLOYMENT_FUND', true, null,
        'Arbejdsløshedsforsikringsloven', 'Fælles Velfærd: frivilligt arbejde op til 15 timer', '2014-01-01'),
    ('EFTERLOEN', 'Efterløn', 'Early retirement benefit', 'UNEMPLOYMENT_FUND', false, null,
        'Arbejdsløshedsforsikringsloven', 'Fælles Velfærd: frivilligt arbejde op til 15 timer', '2014-01-01'),
    ('FAMILIEYDELSE', 'Familieydelser', 'Family benefits', 'UDBETALING_DANMARK', false, null,
        'Lov om Udbetaling Danmark', 'Fælles Velfærd: helhedsvejledning', '2012-10-01'),
    ('BARSELSDAGPENGE', 'Barselsdagpenge', 'Maternity benefit', 'UDBETALING_DANMARK', false, null,
        'Lov om Udbetaling Danmark', 'Fælles Velfærd: helhedsvejledning', '2012-12-01'),
    ('BOLIGSTOETTE', 'Boligstøtte', 'Housing benefit', 'UDBETALING_DANMARK', false, null, 'Lov om Udbetaling Danmark',
        'Fælles Velfærd: helhedsvejledning', '2013-03-01'),
    ('FOLKEPENSION', 'Folkepension', 'Old-age pension', 'UDBETALING_DANMARK', false, null, 'Lov om Udbetaling Danmark',
        'Fælles Velfærd: helhedsvejledning', '2013-03-01');

create table refund_rate (
    from_week  integer not null check (from_week > 0),
    to_week    integer check (to_week >= from_week),
    percent    numeric(5, 2) not null check (percent between 0 and 100),
    valid_from date not null,
    valid_to   date,
    source     text not null,
    primary key (from_week, valid_from),
    check (valid_to > valid_from)
);
comment on table refund_rate is
    'Reference data without a person and the same for all municipalities: the state''s refund by duration. It has no key on benefit or measure: the rate is the same for all.';
grant select on refund_rate to ${app};

insert into refund_rate (from_week, to_week, percent, valid_from, source)
values
    (1, 4, 80, '2016-01-04', 'Refusionsomlægningen: 80 procent i uge 1-4'),
    (5, 26, 40, '2016-01-04', 'Refusionsomlægningen: 40 procent i uge 5-26'),
    (27, 52, 30, '2016-01-04', 'Refusionsomlægningen: 30 procent i uge 27-52'),
    (53, null, 20, '2016-01-04', 'Refusionsomlægningen: 20 procent efter uge 52');

alter table benefit
    add column external_version bigint not null check (external_version >= 0),
    add column target_group     text,
    add column has_job          boolean not null default false,
    add column fast_track       boolean not null default false,
    add column recorded_at      timestamptz not null;
comment on column benefit.external_version is 'The version the benefit system gave it; an older one is refused as stale.';
comment on column benefit.target_group is 'Target group (målgruppe) of the employment act, as the benefit system has it.';

create table return_to_work (
    citizen_id       uuid primary key references citizen,
    municipality     text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    id               uuid not null unique,
    benefit_id       uuid not null references benefit,
    employer         text,
    contact_user     text,
    contact_name     text,
    contact_phone    text,
    ended_on         date,
    version          bigint not null default 0,
    check ((employer is null) = (contact_name is null) and (employer is null) = (contact_phone is null)),
    check (contact_user is null or employer is not null)
);
comment on table return_to_work is
    'The way back to a job that a sick-listed citizen still has (fastholdelse); holds nothing about health.';
comment on column return_to_work.contact_user is 'The employer''s contact person, where the employer is an institution of the suite.';
create index return_to_work_by_contact on return_to_work (municipality, contact_user) where contact_user is not null;
call isolate_by_municipality('return_to_work', 'select, insert, update');

create table return_to_work_step (
    id           uuid primary key,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id   uuid not null references return_to_work,
    starts_on    date not null,
    weekly_hours numeric(5, 2) not null check (weekly_hours between 0 and 168),
    recorded_by  text not null,
    recorded_at  timestamptz not null,
    unique (citizen_id, starts_on)
);
comment on table return_to_work_step is 'From a day on so many hours a week (trin tilbage i job).';
call isolate_by_municipality('return_to_work_step', 'select, insert, update');
