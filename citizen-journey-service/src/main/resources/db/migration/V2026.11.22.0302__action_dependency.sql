create table action_dependency (
    id           uuid primary key,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id   uuid not null references citizen,
    action_id    uuid not null references action,
    awaits_id    uuid not null references action check (awaits_id <> action_id),
    set_by       text not null,
    set_at       timestamptz not null,
    ended_by     text,
    ended_at     timestamptz,
    version      bigint not null check (version > 0),
    check ((ended_by is null) = (ended_at is null))
);
comment on table action_dependency is 'An action that waits for another''s, most often of another sector (afhængighed på tværs, CIT-09).';
comment on column action_dependency.awaits_id is 'The action that is to be over before the waiting one can begin.';
create unique index action_dependency_now on action_dependency (action_id, awaits_id) where ended_at is null;
create index action_dependency_by_citizen on action_dependency (citizen_id, id) where ended_at is null;
call isolate_by_municipality('action_dependency', 'select, insert, update');
