-- Housing First (FW-J9): the home is not made to wait for another measure.

alter table measure_type add column never_waits boolean not null default false;
comment on column measure_type.never_waits is 'True of a measure that is never made to wait until another one is over.';

insert into measure_type (code, sector, name_da, name_en, own_decision, for_family, never_waits, law, source,
    to_be_checked, valid_from)
values
    ('OWN_HOME', 'SOCIAL', 'Egen bolig (Housing First)', 'Own home (Housing First)', false, false, true,
        'Almenboligloven § 59', 'Hjemløsestrategien 2009-2013 nævner princippet; at boligen aldrig venter, er et valg (FW-J9)',
        true, '2009-01-01');
