-- Outcomes are told once and felt in investments (catalogue C17); no row of it books money.
create table copy_outcome (
    id             uuid primary key,
    municipality   text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    taken_back     boolean not null,
    told_on        date not null,
    sector         text not null check (sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    measure        text not null,
    value          text not null,
    institution_id uuid,
    investment_id  uuid
);
create index copy_outcome_by_measure on copy_outcome (municipality, measure, told_on);
comment on table copy_outcome is 'What citizen-journey has told of outcomes (resultater), each without a citizen; only added to.';
comment on column copy_outcome.id is 'The random id of the event that told it; kept nowhere else, so it leads to nobody.';
comment on column copy_outcome.taken_back is 'True for one outcome less: what was recorded turned out never to have been.';
comment on column copy_outcome.told_on is 'The day it was told, Europe/Copenhagen; the event has no finer time.';
comment on column copy_outcome.investment_id is 'The social investment it names; may be one that is not known here.';
call isolate_by_municipality('copy_outcome', 'select, insert');

create table social_investment (
    id                         uuid primary key,
    municipality               text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    version                    bigint not null,
    name                       text not null,
    target_group               text not null,
    payer_sector               text check (payer_sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    payer_institution_id       uuid,
    beneficiary_sector         text check (beneficiary_sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    beneficiary_institution_id uuid,
    amount                     numeric(17, 2) not null check (amount > 0),
    price_basis                text not null check (price_basis ~ '^(CURRENT|\d{4})$'),
    starts_on                  date not null,
    horizon_years              integer not null check (horizon_years between 1 and 50),
    sector                     text not null check (sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    measure                    text not null,
    institution_id             uuid,
    expected_number            integer not null check (expected_number > 0),
    attribution                text not null check (attribution in ('NAMED', 'MATCHING')),
    registered_at              timestamptz not null,
    closed_on                  date,
    closed_reason              text,
    closed_by                  text,
    checkpoint_awaited         date,
    constraint one_pays check ((payer_sector is null) <> (payer_institution_id is null)),
    constraint one_benefits check ((beneficiary_sector is null) <> (beneficiary_institution_id is null)),
    constraint a_closing_is_whole check (
        (closed_on is null) = (closed_reason is null) and (closed_on is null) = (closed_by is null)),
    constraint what_is_closed_awaits_nothing check (closed_on is null or checkpoint_awaited is null)
);
create index social_investment_by_municipality on social_investment (municipality, id);
create index social_investment_by_sector on social_investment (municipality, sector, id);
create index social_investment_awaiting on social_investment (municipality, checkpoint_awaited, id)
    where checkpoint_awaited is not null;
comment on table social_investment is 'Social investment (social investering): what is paid now for an effect later; BUD-07.';
comment on column social_investment.target_group is 'Whom it is for, in words; no persons.';
comment on column social_investment.sector is 'The sector of the outcomes it expects; they may arise elsewhere than who pays or gains.';
comment on column social_investment.measure is 'The outcome it expects, a code of citizen-journey''s outcome measures.';
comment on column social_investment.institution_id is 'Where only outcomes of one institution count.';
comment on column social_investment.attribution is 'NAMED: only outcomes that name it. MATCHING: also those that name no investment.';
comment on column social_investment.checkpoint_awaited is 'The day of the first checkpoint that is not measured; kept by the service.';
comment on column social_investment.closed_by is 'The token''s subject; never a CPR number.';
call isolate_by_municipality('social_investment', 'select, insert, update');

create table social_investment_outcome_value (
    investment_id uuid not null references social_investment (id),
    value         text not null,
    municipality  text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    primary key (investment_id, value)
);
comment on table social_investment_outcome_value is 'The values of the measure that are the effect hoped for.';
call isolate_by_municipality('social_investment_outcome_value', 'select, insert, delete');

create table social_investment_saving (
    investment_id uuid not null references social_investment (id),
    year          integer not null check (year between 2000 and 2199),
    municipality  text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    amount        numeric(17, 2) not null check (amount >= 0),
    primary key (investment_id, year)
);
comment on table social_investment_saving is 'What it is expected to save in a year; a hope that nothing is booked by (BUD-06).';
call isolate_by_municipality('social_investment_saving', 'select, insert, delete');

create table social_investment_checkpoint (
    investment_id   uuid not null references social_investment (id),
    on_day          date not null,
    municipality    text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    expected_number integer not null check (expected_number >= 0),
    told_due        boolean not null,
    measured_number bigint check (measured_number >= 0),
    conclusion      text,
    measured_by     text,
    measured_at     timestamptz,
    primary key (investment_id, on_day),
    constraint a_measurement_is_whole check (
        (measured_number is null) = (conclusion is null)
        and (measured_number is null) = (measured_by is null)
        and (measured_number is null) = (measured_at is null))
);
comment on table social_investment_checkpoint is 'A day on which the effect is measured against what was expected by then.';
comment on column social_investment_checkpoint.told_due is 'True once the event has told that its day has come.';
comment on column social_investment_checkpoint.measured_number is 'Outcomes reached by that day, as they were known when it was measured.';
comment on column social_investment_checkpoint.measured_by is 'The token''s subject; never a CPR number.';
call isolate_by_municipality('social_investment_checkpoint', 'select, insert, delete');
