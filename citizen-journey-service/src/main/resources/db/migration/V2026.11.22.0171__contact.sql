-- Contacts with the citizen, planned pauses and the one next step, and the leader's list of journeys that stand still.

alter table contact
    add column next_step text check (length(next_step) between 1 and 500),
    add check (next_step is null or next_step_on is not null);
comment on column contact.next_step is 'What was agreed to happen next; read by the contact''s own sector and who may read the content.';

alter table pause
    add column sector      text check (sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    add column recorded_at timestamptz not null default now(),
    add column ended_by    text;
comment on column pause.sector is 'The sector that planned it, which may read the reason.';
comment on column pause.ended_by is 'Who ended it before its time.';

create table next_step (
    id           uuid primary key,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id   uuid not null references citizen,
    what         text not null check (length(what) between 1 and 500),
    on_day       date not null,
    sector       text check (sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    unit         text not null,
    recorded_by  text not null,
    recorded_at  timestamptz not null,
    superseded   boolean not null default false
);
comment on table next_step is 'The one next step (næste skridt) of a journey that stood still; a new one supersedes the former.';
create unique index next_step_one on next_step (citizen_id) where not superseded;
create index next_step_by_citizen on next_step (citizen_id, id);
call isolate_by_municipality('next_step', 'select, insert, update');

create index conflict_open_by_rule on conflict (municipality, rule, opened_at, id) where status = 'OPEN';
