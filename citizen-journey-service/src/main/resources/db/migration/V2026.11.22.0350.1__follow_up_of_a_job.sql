-- Who begins in a job is talked with again, so that the job lasts (varig beskæftigelse, FV-C15).

alter table milestone_kind drop constraint milestone_kind_registered_check;
alter table milestone_kind
    add constraint milestone_kind_registered_check
        check (registered in ('BY_HAND', 'BY_EPISODE', 'BY_BENEFIT', 'BY_REVIEW', 'BY_JOB'));

insert into milestone_kind (code, sector, name_da, name_en, fact, registered, counted_from, after_period,
    repeated_every, repeated_times, warned_before, sensitive, law, source, to_be_checked, valid_from, met_by)
values
    ('JOB_FOLLOW_UP', 'EMPLOYMENT', 'Opfølgning efter start i job', 'Follow-up after the start in a job',
        'JOB_BEGAN', 'BY_JOB', 'FACT', 'P3M', 'P3M', 2, 'P14D', false, null,
        'Fælles Velfærd 2015 (varig beskæftigelse følges op efter start i job); hvornår er et valg', false, '2015-01-01',
        'CONTACT');
