-- The planned rhythm of contacts with a citizen by need (FV-C16), and what law or target group asks for as a measure.

create table contact_rhythm (
    target_group  text not null,
    sector        text check (sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    name_da       text not null,
    name_en       text not null,
    usual_every   text check (usual_every ~ '^P\d+[DWM]$'),
    warned_before text not null check (warned_before ~ '^P\d+[DWM]$'),
    counted_forms text[] not null
        check (counted_forms <@ array['IN_PERSON', 'PHONE', 'VIDEO', 'LETTER', 'DIGITAL'] and counted_forms <> '{}'),
    law           text,
    source        text not null,
    to_be_checked boolean not null,
    valid_from    date not null,
    valid_to      date,
    primary key (target_group, valid_from),
    check (valid_to > valid_from)
);
comment on table contact_rhythm is
    'Reference data without a person and the same for all municipalities: how often a target group is usually talked with, by which law. A measure for the schedule of one citizen, never its interval.';
comment on column contact_rhythm.usual_every is 'The interval a law comes to on average (ISO 8601); none where need alone decides.';
comment on column contact_rhythm.warned_before is 'How long before its day the next contact stands on the worklist.';
comment on column contact_rhythm.counted_forms is 'The forms of contact that count; a letter is no talk.';
grant select on contact_rhythm to ${app};

insert into contact_rhythm (target_group, sector, name_da, name_en, usual_every, warned_before, counted_forms, law,
    source, to_be_checked, valid_from)
values
    ('BY_NEED', null, 'Efter borgerens behov', 'By the citizen''s need', null, 'P3D',
        '{IN_PERSON,PHONE,VIDEO,DIGITAL}', null, 'Fælles Velfærd 2015: et mere fleksibelt kontaktforløb; varslets længde er et valg',
        false, '2015-01-01'),
    ('JOB_READY', 'EMPLOYMENT', 'Jobparate ledige', 'Unemployed and ready for work', 'P45D', 'P7D',
        '{IN_PERSON,PHONE,VIDEO}', 'Lov om en aktiv beskæftigelsesindsats §§ 31-32',
        'mindst 4 jobsamtaler i de første 6 måneder; varslets længde er et valg', true, '2020-01-01'),
    ('ACTIVITY_READY', 'EMPLOYMENT', 'Aktivitetsparate', 'Ready for activity', 'P45D', 'P7D',
        '{IN_PERSON,PHONE,VIDEO}', 'Lov om en aktiv beskæftigelsesindsats §§ 31-32',
        'mindst 4 jobsamtaler i de første 6 måneder; varslets længde er et valg', true, '2020-01-01'),
    ('SICK_LISTED', 'EMPLOYMENT', 'Sygemeldte på sygedagpenge', 'On sickness benefit', 'P4W', 'P7D',
        '{IN_PERSON,PHONE,VIDEO}', 'Sygedagpengeloven kapitel 6',
        'opfølgning efter behov, som udgangspunkt hver fjerde uge; varslets længde er et valg', true, '2020-01-01'),
    ('RESOURCE_COURSE', 'EMPLOYMENT', 'Ressourceforløb', 'Resource course', 'P2M', 'P7D',
        '{IN_PERSON,PHONE,VIDEO}', 'Lov om en aktiv beskæftigelsesindsats',
        'mindst 6 samtaler på 12 måneder; varslets længde er et valg', true, '2020-01-01');

create table contact_schedule (
    id              uuid primary key,
    municipality    text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id      uuid not null references citizen,
    sector          text check (sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    target_group    text not null,
    every_period    text not null check (every_period ~ '^P\d+[DWM]$'),
    rationale       text not null check (length(rationale) between 1 and 1000),
    caseworker_user text not null,
    counted_forms   text[] not null,
    warned_before   text not null check (warned_before ~ '^P\d+[DWM]$'),
    first_on        date not null,
    last_contact_on date,
    next_on         date not null,
    show_on         date not null check (show_on <= next_on),
    missed_since    date check (missed_since > next_on),
    set_by          text not null,
    set_at          timestamptz not null,
    ended_at        timestamptz check (ended_at >= set_at),
    version         bigint not null check (version > 0)
);
comment on table contact_schedule is 'How often a citizen is to be talked with, and why so often (kontaktforløb); another setting ends the former.';
comment on column contact_schedule.sector is 'The sector that set it, whose contacts and the coordinator''s count; none for the coordinator: then every contact counts.';
comment on column contact_schedule.next_on is 'The last day for the next contact; planned pauses move it.';
comment on column contact_schedule.missed_since is 'The day on which it was found that the contact did not happen.';
create unique index contact_schedule_one on contact_schedule (citizen_id) where ended_at is null;
create index contact_schedule_by_caseworker on contact_schedule (municipality, caseworker_user, show_on) where ended_at is null;
call isolate_by_municipality('contact_schedule', 'select, insert, update');

create function contacts_to_make(reader text, at timestamptz, today date) returns setof contact_schedule
    language sql stable
begin atomic
    select s.* from (
        select own.* from contact_schedule own
        where own.caseworker_user = reader and own.ended_at is null and own.show_on <= today
        union
        select missed.* from (
            select citizen_id from coordinator where user_id = reader
            union select citizen_id from coordinator where deputy_user = reader) k
            cross join lateral records_of(k.citizen_id) r(id)
            join contact_schedule missed on missed.citizen_id = r.id
        where missed.ended_at is null and missed.missed_since is not null) s
    where s.citizen_id in (select citizens_of(reader, at));
end;
comment on function contacts_to_make is 'The contacts a user is to make: their own when they are near, and of journeys they hold those that did not happen.';
