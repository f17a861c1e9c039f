-- Whom a coordinated plan is for (FW-J8, FV-C3), and where every action names a method (FV-C3, FV-C26).

create table target_group (
    code       text not null,
    name_da    text not null,
    name_en    text not null,
    source     text not null,
    valid_from date not null,
    valid_to   date,
    primary key (code, valid_from),
    check (valid_to > valid_from)
);
comment on table target_group is
    'Reference data without a person and the same for all municipalities: whom coordinated plans are for (målgrupper).';
grant select on target_group to ${app};

insert into target_group (code, name_da, name_en, source, valid_from)
values
    ('MENTAL_DISORDER', 'Mennesker med psykiske lidelser', 'People with mental disorders',
        'Fælles Velfærd 2015: rehabiliteringsmål for mennesker med psykiske lidelser (FW-J8)', '2015-01-01'),
    ('MENTAL_HEALTH', 'Én indgang for borgere med psykiske lidelser', 'One entrance for citizens with mental disorders',
        'Frikommuneforsøg, Københavns Kommune: én indgang (FV-C3)', '2015-01-01');

alter table coordinated_plan add column target_groups text[] not null default '{}';
comment on column coordinated_plan.target_groups is 'Whom the plan is for, as its latest version says.';

insert into rule_kind (mark, code, valid_from, valid_to, source)
values
    ('METHOD_OF_EACH_ACTION', 'MENTAL_DISORDER', '2015-01-01', null,
        'FV-C3: evidensbaseret hjælp til borgere med psykiske lidelser'),
    ('METHOD_OF_EACH_ACTION', 'MENTAL_HEALTH', '2015-01-01', null,
        'FV-C3: evidensbaseret hjælp til borgere med psykiske lidelser');
insert into rule_kind (mark, code, valid_from, valid_to, source)
select 'METHOD_OF_EACH_ACTION', unnest(codes), valid_from::date, null,
    'FV-C26: virksomme metoder i den sociale indsats mod 2020-målene; hvilke, skal kommunen tjekke'
from (values
    (array['BARNETS_PLAN', 'UNGEPLAN', 'HELHEDSORIENTERET_PLAN_110'], '2024-01-01'),
    (array['SUBSTANCE_TREATMENT', 'STOFMISBRUGSBEHANDLING', 'ALCOHOL_TREATMENT', 'ALKOHOLBEHANDLING',
        'RESIDENTIAL_TREATMENT', 'PLACEMENT', 'ANBRINGELSE', 'CRISIS_CENTRE', 'KRISECENTER', 'COPING_SUPPORT_FAMILY'],
        '2015-01-01')
) as given (codes, valid_from);

insert into rule_ground (rule, law, valid_from, valid_to, to_be_checked, source)
values
    ('action-without-method', 'Fælles Velfærd 2015 (virksomme metoder)', '2015-01-01', null, false, 'FV-C26, FV-C3');
