-- Area plans of social housing and their outreach (boligsocial helhedsplan, FW-J22).

create table area_plan (
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    id           uuid not null,
    name         text not null check (length(name) between 1 and 200),
    postal_codes text[] not null,
    partners     text[] not null,
    neighbours   uuid[] not null,
    starts_on    date not null,
    ends_on      date not null check (ends_on > starts_on),
    put_by       text not null,
    put_at       timestamptz not null,
    version      bigint not null check (version > 0),
    primary key (municipality, id),
    check (not neighbours @> array[id])
);
comment on table area_plan is 'A plan for an area of social housing (boligsocial helhedsplan) that the municipality and its partners carry out.';
comment on column area_plan.neighbours is 'Plans of the areas beside it, with which it is coordinated.';
comment on column area_plan.ends_on is 'The first day after it.';
call isolate_by_municipality('area_plan', 'select, insert, update');

create table area_activity (
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    id           uuid not null,
    area_plan_id uuid not null,
    title        text not null check (length(title) between 1 and 200),
    theme        text not null check (theme in ('SAFETY', 'YOUTH', 'WORK', 'FAMILY', 'HEALTH', 'COMMUNITY')),
    led_by       text not null check (led_by in ('STAFF', 'RESIDENTS', 'VOLUNTEERS')),
    active       boolean not null,
    primary key (municipality, id),
    foreign key (municipality, area_plan_id) references area_plan
);
comment on table area_activity is 'What an area plan does; one that was taken out stays for what refers to it.';
create index area_activity_by_plan on area_activity (municipality, area_plan_id);
call isolate_by_municipality('area_activity', 'select, insert, update');

create table action_area (
    action_id    uuid primary key references action,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id   uuid not null references citizen,
    activity_id  uuid,
    put_by       text not null,
    put_at       timestamptz not null,
    version      bigint not null check (version > 0),
    foreign key (municipality, activity_id) references area_activity (municipality, id)
);
comment on table action_area is 'That an action of a citizen''s plan is given through an activity of an area plan; no activity where it no longer is.';
create index action_area_by_citizen on action_area (citizen_id);
call isolate_by_municipality('action_area', 'select, insert, update');

create table outreach_contact (
    id           uuid primary key,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    activity_id  uuid not null,
    on_day       date not null,
    form         text not null check (form in ('DOOR', 'MEETING_PLACE', 'EVENT', 'PHONE')),
    reached      integer not null check (reached between 1 and 10000),
    told_of      text[] not null check (cardinality(told_of) between 1 and 20),
    recorded_by  text not null,
    recorded_at  timestamptz not null,
    foreign key (municipality, activity_id) references area_activity (municipality, id)
);
comment on table outreach_contact is 'That people were sought out and told of what the municipality offers (opsøgende kontakt); it names nobody.';
create index outreach_contact_by_day on outreach_contact (municipality, on_day desc, id desc);
create index outreach_contact_by_activity on outreach_contact (municipality, activity_id);
call isolate_by_municipality('outreach_contact', 'select, insert');

alter table citizen_entry add column outreach_id uuid references outreach_contact;
comment on column citizen_entry.outreach_id is 'The outreach contact that made the citizen come, where one did.';
create index citizen_entry_by_outreach on citizen_entry (outreach_id) where outreach_id is not null;
