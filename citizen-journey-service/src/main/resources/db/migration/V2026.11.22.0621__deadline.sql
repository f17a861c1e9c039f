-- The times no law fixes are a municipality's own, from a day on, and what is counted by one keeps which it was (X-04, X16).

create table deadline (
    id           uuid primary key,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    code         text not null,
    version      integer not null check (version > 0),
    time         text not null check (time ~ '^P(\d+Y)?(\d+M)?(\d+D)?(T(\d+H)?(\d+M)?)?$' and time <> 'P'),
    valid_from   date not null,
    reason       text not null check (length(reason) between 1 and 1000),
    decided_by   text not null,
    recorded_at  timestamptz not null,
    unique (municipality, code, version)
);
comment on table deadline is
    'Decisions about times (frister), never changed: of those that hold on a day the latest day counts, then the latest decision.';
comment on column deadline.version is 'Counts the decisions about one time.';
comment on column deadline.time is 'ISO 8601.';
comment on column deadline.valid_from is 'After the day of the decision, so that what was counted by a time is never counted by another later.';
call isolate_by_municipality('deadline', 'select, insert');

alter table transition add column deadlines jsonb not null default '{}' check (jsonb_typeof(deadlines) = 'object');
alter table contact_schedule
    add column rhythm_valid_from date,
    add column deadlines jsonb not null default '{}' check (jsonb_typeof(deadlines) = 'object');
alter table meeting add column deadlines jsonb not null default '{}' check (jsonb_typeof(deadlines) = 'object');
alter table rehabilitation_decision
    add column deadlines jsonb not null default '{}' check (jsonb_typeof(deadlines) = 'object');

-- Each was set by the rhythm of the day on which it was set.
alter table contact_schedule no force row level security;
update contact_schedule s set rhythm_valid_from = (
    select max(r.valid_from) from contact_rhythm r
    where r.target_group = s.target_group and r.valid_from <= (s.set_at at time zone 'Europe/Copenhagen')::date);
alter table contact_schedule force row level security;

comment on column transition.deadlines is
    'The municipality''s decisions its times were given by: {code: version}; a time that is not there was the usual one.';
comment on column contact_schedule.deadlines is
    'The municipality''s decisions its times were given by: {code: version}; a time that is not there was the usual one.';
comment on column contact_schedule.rhythm_valid_from is 'The first day of the period of its target group''s rhythm.';
comment on column meeting.deadlines is
    'The municipality''s decisions its times were given by: {code: version}; a time that is not there was the usual one.';
comment on column rehabilitation_decision.deadlines is
    'The municipality''s decisions its times were given by: {code: version}; a time that is not there was the usual one.';

-- It gives back whole rows, which have two columns more now.
create or replace function contacts_to_make(reader text, at timestamptz, today date) returns setof contact_schedule
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
    where is_tied(reader, s.citizen_id, at)
        -- One contact is asked for once: what a milestone asks of a sector with a plan meets the schedule, too. Where the
        -- schedule asks for it earlier, the milestone waits.
        and not exists (
            select from records_of(s.citizen_id) r(id)
                join milestone m on m.citizen_id = r.id
                join milestone_kind k on k.code = m.kind and k.valid_from = m.kind_valid_from
            where m.state = 'OPEN' and m.warn_on <= today and k.met_by is not null
                and (s.sector is null or s.sector = m.sector)
                and (m.due_on <= s.next_on or s.missed_since is not null)
                and exists (
                    select from records_of(s.citizen_id) o(id) join sector_plan p on p.citizen_id = o.id
                    where p.sector = m.sector and p.withdrawn_at is null
                        and (p.valid_to is null or p.valid_to > today)));
end;
