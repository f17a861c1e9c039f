-- One entrance: what a citizen asks for is taken once, goes to every unit concerned, and each of them answers (FV-C3, FW-J10).

create table entry_district (
    municipality  text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    code          text not null check (code ~ '^[a-z][a-z0-9-]{1,49}$'),
    name          text not null check (length(name) between 1 and 100),
    postal_codes  text[] not null,
    target_groups text[] not null check (target_groups <@ array['MENTAL_HEALTH']),
    unit_id       uuid not null,
    starts_on     date not null,
    ends_on       date check (ends_on > starts_on),
    put_by        text not null,
    put_at        timestamptz not null,
    version       bigint not null check (version > 0),
    primary key (municipality, code),
    foreign key (municipality, unit_id) references unit (municipality, id)
);
comment on table entry_district is 'A district with one entrance (én indgang), and the unit that coordinates what comes in there.';
comment on column entry_district.postal_codes is 'The district; empty for the whole municipality, where no district of its own has the place.';
comment on column entry_district.target_groups is 'Whose entries go to every sector here, as a pilot.';
comment on column entry_district.ends_on is 'The first day it takes no part any more.';
create index entry_district_by_unit on entry_district (municipality, unit_id);
call isolate_by_municipality('entry_district', 'select, insert, update');

create table entry_route (
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    kind         text not null,
    sector       text not null check (sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    unit_id      uuid,
    put_by       text not null,
    put_at       timestamptz not null,
    version      bigint not null check (version > 0),
    primary key (municipality, kind, sector),
    foreign key (municipality, unit_id) references unit (municipality, id)
);
comment on table entry_route is 'Which unit of a sector answers what citizens ask for; no unit where the kind does not concern the sector.';
call isolate_by_municipality('entry_route', 'select, insert, update');

create table citizen_entry (
    id               uuid primary key,
    municipality     text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id       uuid not null references citizen,
    given_by         text not null,
    given_by_sector  text check (given_by_sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    by_citizen       boolean not null,
    target_group     text check (target_group in ('MENTAL_HEALTH')),
    district_code    text not null,
    unit_id          uuid not null,
    caseworker_user  text,
    handed_over_from text check (handed_over_from in ('UDBETALING_DANMARK')),
    benefit_kind     text,
    received_at      timestamptz not null,
    clarified_at     timestamptz check (clarified_at >= received_at),
    version          bigint not null check (version > 0),
    foreign key (municipality, district_code) references entry_district (municipality, code),
    foreign key (municipality, unit_id) references unit (municipality, id),
    check ((handed_over_from is null) = (benefit_kind is null)),
    check (not by_citizen or given_by_sector is null)
);
comment on table citizen_entry is 'What a citizen asked for, once (henvendelse); with its coordinating unit until every unit concerned has answered.';
comment on column citizen_entry.unit_id is 'The unit that coordinates it (koordinerende enhed).';
comment on column citizen_entry.caseworker_user is 'Who in that unit holds it; none until somebody takes it.';
comment on column citizen_entry.clarified_at is 'Every unit concerned had answered.';
create index citizen_entry_by_citizen on citizen_entry (citizen_id, id);
create index citizen_entry_by_unit on citizen_entry (municipality, unit_id, id);
create index citizen_entry_received on citizen_entry (municipality, received_at);
call isolate_by_municipality('citizen_entry', 'select, insert, update');

create table entry_need (
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    entry_id     uuid not null references citizen_entry,
    kind         text not null,
    words        text check (length(words) between 1 and 2000),
    primary key (entry_id, kind)
);
comment on table entry_need is 'One of the things an entry asks for; read by the units it was sent to.';
comment on column entry_need.words is 'In the citizen''s words; none where the pilot of the district added it.';
call isolate_by_municipality('entry_need', 'select, insert');

create table entry_part (
    id            uuid primary key,
    municipality  text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    entry_id      uuid not null references citizen_entry,
    citizen_id    uuid not null references citizen,
    unit_id       uuid not null,
    sector        text not null check (sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    kinds         text[] not null check (cardinality(kinds) between 1 and 20),
    sensitive     boolean not null,
    state         text not null check (state in ('WAITING', 'ACCEPTED', 'GUIDED')),
    sent_at       timestamptz not null,
    answer_by     timestamptz not null check (answer_by > sent_at),
    overdue_since timestamptz,
    answered_at   timestamptz,
    version       bigint not null check (version > 0),
    foreign key (municipality, unit_id) references unit (municipality, id),
    check ((state = 'WAITING') = (answered_at is null))
);
comment on table entry_part is 'The part of an entry that one unit is to answer; a part sent back is with the coordinating unit.';
comment on column entry_part.sensitive is 'True where what is asked for tells of treatment, abuse or shelter.';
comment on column entry_part.overdue_since is 'The unit had not answered by then; the coordinating unit sees it, too.';
create index entry_part_by_entry on entry_part (entry_id);
create index entry_part_by_citizen on entry_part (citizen_id);
create index entry_part_by_unit on entry_part (municipality, unit_id, answer_by, id);
create index entry_part_waiting on entry_part (municipality, unit_id) where state = 'WAITING';
create index entry_part_overdue on entry_part (entry_id) where state = 'WAITING' and overdue_since is not null;
call isolate_by_municipality('entry_part', 'select, insert, update');

create table entry_step (
    id           uuid primary key,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    part_id      uuid not null references entry_part,
    answer       text not null check (answer in ('ACCEPT', 'RETURN', 'PASS_ON', 'GUIDE')),
    from_unit    uuid not null,
    to_unit      uuid,
    reason       text check (length(reason) between 1 and 1000),
    taken_by     text not null,
    taken_at     timestamptz not null,
    foreign key (municipality, from_unit) references unit (municipality, id),
    foreign key (municipality, to_unit) references unit (municipality, id),
    check ((answer in ('RETURN', 'PASS_ON')) = (to_unit is not null)),
    check (to_unit is null or reason is not null)
);
comment on table entry_step is 'What a unit answered, and where the part went from there; never changed.';
create index entry_step_by_part on entry_step (part_id, id);
call isolate_by_municipality('entry_step', 'select, insert');

create table guidance (
    id            uuid primary key,
    municipality  text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id    uuid not null references citizen,
    part_id       uuid not null unique references entry_part,
    sector        text not null check (sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    given_on      date not null,
    rights        text[] not null check (cardinality(rights) between 1 and 20),
    benefit_kinds text[] not null,
    summary       text check (length(summary) between 1 and 2000),
    given_by      text not null,
    given_at      timestamptz not null
);
comment on table guidance is 'Guidance on all rights the citizen''s situation gives (helhedsvejledning), which answered a part of an entry.';
comment on column guidance.benefit_kinds is 'The benefits it was about, whichever authority pays them.';
create index guidance_by_citizen on guidance (citizen_id, id);
call isolate_by_municipality('guidance', 'select, insert');

create function units_of(reader text) returns setof uuid
    language sql stable
begin atomic
    select id from unit where leader_user = reader and municipality = acting_municipality()
    union
    select unit_id from unit_member
    where user_id = reader and until is null and municipality = acting_municipality();
end;
comment on function units_of is 'The units that the reader leads or works in.';

create function entries_to_answer(asked_unit uuid)
    returns table (id uuid, citizen_id uuid, sector text, rule text, severity text, state text, due_on date, sent_at timestamptz)
    language sql stable
begin atomic
    select p.id, p.citizen_id, p.sector,
        case when p.overdue_since is null then 'entry-to-answer' else 'entry-overdue' end,
        case when p.overdue_since is null then 'ACT' else 'STOP' end,
        p.state, (p.answer_by at time zone 'Europe/Copenhagen')::date, p.sent_at
    from (
        select own.* from entry_part own where own.unit_id = asked_unit and own.state = 'WAITING'
        union all
        select late.* from citizen_entry e join entry_part late on late.entry_id = e.id
        where e.unit_id = asked_unit and e.clarified_at is null and late.unit_id <> asked_unit
            and late.state = 'WAITING' and late.overdue_since is not null) p
        join citizen c on c.id = p.citizen_id
    where c.stopped_at is null;
end;
comment on function entries_to_answer is 'What waits in a unit for its answer, and of what it coordinates that which others have not answered in time.';
