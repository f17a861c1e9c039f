create table emergency_brake (
    id                 uuid primary key,
    municipality       text not null default acting_municipality(),
    version            bigint not null,
    agreement_id       uuid not null,
    institution_id     uuid not null,
    ground             text not null check (ground in ('EXCEPTIONAL_SITUATION', 'BREACH')),
    explanation        text not null check (explanation <> ''),
    lesser_steps_tried text not null check (lesser_steps_tried <> ''),
    review_on          date not null,
    pulled_by          text not null,
    pulled_at          timestamptz not null,
    lift_reason        text check (lift_reason <> ''),
    lifted_by          text,
    lifted_at          timestamptz,
    foreign key (agreement_id, municipality) references agreement (id, municipality),
    foreign key (institution_id, municipality) references institution (id, municipality),
    constraint emergency_brake_with_municipality unique (id, municipality),
    constraint emergency_brake_lifted_whole
        check (num_nonnulls(lift_reason, lifted_by, lifted_at) in (0, 3))
);
create index emergency_brake_by_agreement on emergency_brake (agreement_id, id desc);
comment on table emergency_brake is 'Interventions in active agreements, in force until they are lifted.';
comment on column emergency_brake.lesser_steps_tried is 'Which lesser steps were tried first, or why none could be.';
comment on column emergency_brake.review_on is 'The day the intervention is looked at again.';
call isolate_by_municipality('emergency_brake', 'select, insert, update');

create table emergency_brake_measure (
    brake_id       uuid not null,
    position       integer not null check (position >= 0),
    municipality   text not null default acting_municipality(),
    kind           text not null check (kind in ('NEW_REQUIREMENTS', 'CHANGED_FRAME', 'TERMINATION')),
    description    text not null check (description <> ''),
    citizen_effect text not null check (citizen_effect in ('NONE', 'INTAKE_STOP', 'CHANGED_SERVICE', 'CLOSURE')),
    effective_from date not null,
    primary key (brake_id, position),
    foreign key (brake_id, municipality) references emergency_brake (id, municipality)
);
create unique index emergency_brake_one_termination on emergency_brake_measure (brake_id) where kind = 'TERMINATION';
comment on table emergency_brake_measure is 'What a brake does, and what each measure means for citizens.';
call isolate_by_municipality('emergency_brake_measure', 'select, insert');

alter table agreement add foreign key (ending_brake_id, municipality) references emergency_brake (id, municipality);
alter table service_restriction add foreign key (brake_id, municipality) references emergency_brake (id, municipality);
alter table service_restriction add foreign key (agreement_id, municipality) references agreement (id, municipality);
