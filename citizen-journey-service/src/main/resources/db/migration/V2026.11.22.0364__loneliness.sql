-- A targeted effort against loneliness, with a referral to volunteers (FW-J12, FW-J15).

alter table measure_type add column volunteer_referral boolean not null default false;
comment on column measure_type.volunteer_referral is 'True of a measure that goes with a referral to volunteers.';

insert into measure_type (code, sector, name_da, name_en, own_decision, for_family, never_waits, volunteer_referral, law,
    source, to_be_checked, valid_from)
values
    ('LONELINESS', 'HEALTH', 'Indsats mod ensomhed', 'Effort against loneliness', false, false, false, true,
        'Serviceloven § 79; ældreloven',
        'Fælles Velfærd 2015: målrettet indsats mod ensomhed (FW-J12); lovgrundlaget skal kommunen tjekke', true,
        '2014-06-01');

alter table volunteer_referral add column action_id uuid references action;
comment on column volunteer_referral.action_id is 'The action the referral goes with, where it goes with one.';
