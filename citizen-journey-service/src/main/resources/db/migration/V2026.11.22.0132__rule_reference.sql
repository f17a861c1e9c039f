-- What law and practice say that rules need, with dates; the same for all municipalities and without a person.

create table rule_ground (
    rule          text not null,
    law           text not null,
    valid_from    date not null,
    valid_to      date check (valid_to > valid_from),
    to_be_checked boolean not null default false,
    source        text not null,
    primary key (rule, law, valid_from)
);
comment on table rule_ground is 'The law or agreement a consistency rule rests on, and when.';
comment on column rule_ground.to_be_checked is 'True where the municipality should check ground or date before it relies on them.';
grant select on rule_ground to ${app};

create table rule_kind (
    mark       text not null check (mark in ('HOME_HELP', 'ACTIVATION', 'LIMITS_VOLUNTEERING', 'TEMPORARY_BENEFIT',
        'ADMISSION', 'SHELTER', 'YOUTH_PLAN', 'TO_ADULT')),
    code       text not null,
    valid_from date not null,
    valid_to   date check (valid_to > valid_from),
    source     text not null,
    primary key (mark, code, valid_from)
);
comment on table rule_kind is 'What a kind of action, plan, benefit, episode or transition means to the rules.';
grant select on rule_kind to ${app};

create table rule_value (
    rule       text not null,
    key        text not null,
    value      numeric(7, 2) not null,
    valid_from date not null,
    source     text not null,
    primary key (rule, key, valid_from)
);
comment on table rule_value is 'Numbers that the law gives a rule, each from its day on, below what a municipality decides.';
grant select on rule_value to ${app};

insert into rule_ground (rule, law, valid_from, valid_to, to_be_checked, source)
values
    ('overlapping-appointments', 'Retssikkerhedsloven § 5', '1998-07-01', null, false,
        'samlet behandling af borgerens muligheder; Sammenhængsreformen 2017'),
    ('incompatible-availability', 'Lov om sygedagpenge § 7', '2005-10-01', null, true, 'skånehensyn vurderes lægeligt'),
    ('duplicate-action', 'Retssikkerhedsloven § 5', '1998-07-01', null, false, 'samlet behandling'),
    ('contradicting-goals', 'Lov nr. 707 af 8. juni 2018', '2018-07-01', null, true, 'helhedsorienteret plan'),
    ('coordinator-missing', 'Lov nr. 707 af 8. juni 2018', '2018-07-01', null, true, 'helhedsorienteret plan; CIT-02'),
    ('two-coordinators', 'Lov nr. 707 af 8. juni 2018', '2018-07-01', null, true, 'helhedsorienteret plan; CIT-02'),
    ('institution-cannot-receive', 'Serviceloven § 4', '1998-07-01', null, false, 'forsyningsansvar'),
    ('action-not-granted', 'Forvaltningsloven §§ 22-25', '1987-01-01', null, false, 'afgørelse, begrundelse og klage'),
    ('action-not-funded', 'Kommunestyrelsesloven § 40, stk. 2', '1968-01-01', null, true, 'bevilling før udgift'),
    ('volunteers-only', 'Serviceloven § 18', '1998-07-01', null, false,
        'samarbejde med frivillige; Fælles Velfærd: opgaveansvaret er det offentliges'),
    ('home-help-before-rehabilitation', 'Serviceloven § 83 a', '2015-01-01', null, true,
        'lov nr. 1524 af 27. december 2014; fra 1. juli 2025 kun uden for ældreloven'),
    ('transition-without-receiver', 'Sundhedsloven §§ 203-205', '2007-01-01', null, true, 'sammenhængende forløb'),
    ('transition-overdue', 'Sundhedsloven §§ 203-205', '2007-01-01', null, true, 'sammenhængende forløb'),
    ('shared-content-without-consent', 'Lov nr. 707 af 8. juni 2018', '2018-07-01', null, false, 'samtykke'),
    ('shared-content-without-consent', 'Databeskyttelsesforordningen artikel 9', '2018-05-25', null, false, 'samtykke'),
    ('goal-without-follow-up', 'Serviceloven § 148', '1998-07-01', null, false, 'opfølgning på den enkelte'),
    ('volunteer-hours', 'Bekendtgørelse om drift af selvstændig virksomhed, frivilligt arbejde m.v.', '2014-10-01', null,
        true, 'ti initiativer, oktober 2014: op til 15 timer om ugen, før 4'),
    ('deselected-method', 'Fælles Velfærd 2015 (virksomme metoder)', '2015-01-01', null, false, 'FV-C26'),
    ('contact-lost', 'Retssikkerhedsloven § 7 a', '1998-07-01', null, true, 'løbende vurdering; CIT-06'),
    ('standstill', 'Lov om en aktiv beskæftigelsesindsats § 27', '2020-01-01', null, true, 'CIT-06, C6'),
    ('repeated-activation-without-reason', 'Lov om en aktiv beskæftigelsesindsats', '2015-01-01', null, true,
        'beskæftigelsesreformen: kravet om gentagen aktivering er afskaffet'),
    ('digital-only-for-exempt', 'Lov om Digital Post fra offentlige afsendere § 5', '2014-11-01', null, true, 'fritagelse'),
    ('milestone-due', 'Barnets lov §§ 91 og 108; integrationsloven', '2024-01-01', null, true, 'frister som standardværdier'),
    ('activity-during-admission', 'Sundhedsloven § 205', '2007-01-01', null, true, 'sundhedsaftaler; MedCom XDIS20'),
    ('possible-reasonable-ground', 'Lov om aktiv socialpolitik § 13', '2016-03-01', null, true,
        'rimelig grund til udeblivelse; borgeren høres først'),
    ('youth-without-receiver', 'Barnets lov §§ 108 og 122-123', '2024-01-01', null, true, 'lov nr. 721 af 13. juni 2023');

insert into rule_kind (mark, code, valid_from, valid_to, source)
select mark, unnest(codes), valid_from::date, null, source
from (values
    ('HOME_HELP', array['HOME_HELP_83', 'PERSONAL_CARE_83', 'PRACTICAL_HELP_83', 'HJEMMEHJAELP_83'], '2015-01-01',
        'serviceloven § 83; indsatser efter ældreloven har andre koder og er ikke omfattet'),
    ('ACTIVATION', array['WORK_PRACTICE', 'WAGE_SUBSIDY', 'UTILITY_JOB', 'GUIDANCE_COURSE', 'VIRKSOMHEDSPRAKTIK',
        'LOENTILSKUD', 'NYTTEINDSATS'], '2015-01-01', 'lov om en aktiv beskæftigelsesindsats'),
    ('LIMITS_VOLUNTEERING', array['DAGPENGE', 'EFTERLOEN'], '2004-01-01', 'FW-J13'),
    ('TEMPORARY_BENEFIT', array['DAGPENGE', 'KONTANTHJAELP', 'UDDANNELSESHJAELP', 'SYGEDAGPENGE', 'JOBAFKLARINGSFORLOEB',
        'RESSOURCEFORLOEB', 'LEDIGHEDSYDELSE', 'SELVFORSOERGELSES_OG_HJEMREJSEYDELSE'], '2004-01-01',
        'midlertidige ydelser; førtidspension, fleksjob og folkepension er det ikke'),
    ('ADMISSION', array['ADMISSION', 'HOSPITAL', 'HOSPITAL_STAY', 'HOSPITAL_ADMISSION', 'PSYCHIATRIC_ADMISSION',
        'RESIDENTIAL_TREATMENT', 'INDLAEGGELSE', 'CRISIS_CENTRE'], '2007-01-01', 'ophold hvor borgeren ikke kan møde andre steder'),
    ('SHELTER', array['CRISIS_CENTRE', 'SHELTER', 'FORSORGSHJEM', 'KRISECENTER'], '2007-01-01',
        'serviceloven §§ 109 og 110: opholdet er i sig selv følsomt'),
    ('YOUTH_PLAN', array['UNGEPLAN', 'BARNETS_PLAN', 'FORBEREDELSE_VOKSENLIV'], '2024-01-01', 'barnets lov'),
    ('TO_ADULT', array['TURNING_18', 'SECTOR_TO_SECTOR'], '2024-01-01', 'barnets lov §§ 122-123')
) as given (mark, codes, valid_from, source);

insert into rule_value (rule, key, value, valid_from, source)
values
    ('volunteer-hours', 'hoursPerWeek', 4, '2004-01-01', 'før oktober 2014'),
    ('volunteer-hours', 'hoursPerWeek', 15, '2014-10-01', 'ti initiativer, oktober 2014 (FW-J13)');
