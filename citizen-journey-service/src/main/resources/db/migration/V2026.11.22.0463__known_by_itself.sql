-- What makes some milestones needed, and what meets them, the suite learns by itself from plans, stays, school and
-- hand-overs (danish-practice, FV-C12). A person may still register it, as a correction.

alter table milestone_kind drop constraint milestone_kind_registered_check;
alter table milestone_kind
    add constraint milestone_kind_registered_check
        check (registered in ('BY_HAND', 'BY_JOURNEY', 'BY_EPISODE', 'BY_BENEFIT', 'BY_REVIEW', 'BY_JOB'));
update milestone_kind set registered = 'BY_JOURNEY'
where code in ('YOUTH_EDUCATION_AFTER_SCHOOL', 'CHILD_PLAN', 'TREATMENT_START', 'TRAINING_START');

create table milestone_sign (
    milestone  text not null,
    says       text not null check (says in ('NEEDED', 'MET')),
    seen_in    text not null check (
        seen_in in ('PLAN_TYPE', 'ACTION_OF_PLAN_TYPE', 'ACTION_KIND', 'DECISION_LAW', 'EPISODE', 'PUPIL_GRADE',
            'TRANSITION')),
    code       text not null,
    valid_from date not null,
    valid_to   date,
    source     text not null,
    primary key (milestone, says, seen_in, code, valid_from),
    check (valid_to > valid_from)
);
comment on table milestone_sign is
    'Reference data without a person and the same for all municipalities: by what the suite knows that a milestone is needed or met.';
comment on column milestone_sign.seen_in is
    'Where the code stands: the type of a plan, of the plan of an action, the kind of an action, the law of a decision (how it begins), an episode, a pupil''s grade, a hand-over.';
grant select on milestone_sign to ${app};

insert into milestone_sign (milestone, says, seen_in, code, valid_from, source)
select milestone, says, seen_in, unnest(codes), valid_from::date, source
from (values
    ('TRAINING_START', 'NEEDED', 'PLAN_TYPE', array['GENOPTRAENINGSPLAN_ALMEN', 'GENOPTRAENINGSPLAN_SPECIALISERET',
        'REHABILITERING_SPECIALISERET'], '2007-01-01', 'sundhedsloven §§ 84 og 140'),
    ('TRAINING_START', 'MET', 'ACTION_OF_PLAN_TYPE', array['GENOPTRAENINGSPLAN_ALMEN',
        'GENOPTRAENINGSPLAN_SPECIALISERET', 'REHABILITERING_SPECIALISERET'], '2007-01-01',
        'planen rummer en indsats, der begynder inden fristen'),
    ('TREATMENT_START', 'NEEDED', 'ACTION_KIND', array['DRUG_TREATMENT_101', 'ALCOHOL_TREATMENT_141',
        'DRUG_TREATMENT_142', 'STOFMISBRUGSBEHANDLING', 'ALKOHOLBEHANDLING'], '2007-01-01',
        'serviceloven § 101, sundhedsloven §§ 141-142; henvendelsen er kendt fra den dag, indsatsen står i planen'),
    ('TREATMENT_START', 'MET', 'ACTION_KIND', array['DRUG_TREATMENT_101', 'ALCOHOL_TREATMENT_141',
        'DRUG_TREATMENT_142', 'STOFMISBRUGSBEHANDLING', 'ALKOHOLBEHANDLING'], '2007-01-01',
        'indsatsen begynder inden fristen'),
    ('TREATMENT_START', 'MET', 'EPISODE', array['SUBSTANCE_TREATMENT'], '2007-01-01', 'behandlingen er begyndt'),
    ('CHILD_PLAN', 'NEEDED', 'DECISION_LAW', array['Barnets lov'], '2024-01-01', 'barnets lov § 91'),
    ('CHILD_PLAN', 'NEEDED', 'EPISODE', array['PLACEMENT'], '2024-01-01', 'barnets lov § 91'),
    ('CHILD_PLAN', 'MET', 'PLAN_TYPE', array['BARNETS_PLAN', 'UNGEPLAN', 'HELHEDSORIENTERET_PLAN_110'], '2024-01-01',
        'barnets lov §§ 91, 108 og 110'),
    ('YOUTH_EDUCATION_AFTER_SCHOOL', 'NEEDED', 'PUPIL_GRADE', array['9', '10'], '2019-08-01',
        'Fælles Velfærd 2015 (direkte valg efter 9. og 10. klasse)'),
    ('YOUTH_EDUCATION_AFTER_SCHOOL', 'NEEDED', 'TRANSITION', array['SCHOOL_TO_YOUTH_EDUCATION'], '2019-08-01',
        'Fælles Velfærd 2015 (direkte valg efter 9. og 10. klasse)'),
    ('YOUTH_EDUCATION_AFTER_SCHOOL', 'MET', 'ACTION_KIND', array['YOUTH_EDUCATION', 'UNGDOMSUDDANNELSE', 'EUD', 'FGU'],
        '2019-08-01', 'uddannelsen begynder inden fristen')
) as given (milestone, says, seen_in, codes, valid_from, source);
