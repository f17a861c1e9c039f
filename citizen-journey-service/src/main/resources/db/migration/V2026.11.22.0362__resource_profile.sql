-- What citizens wish and can build on, before and beside any plan (FW-J5, CIT-15).

create table resource_profile (
    id           uuid primary key,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id   uuid not null unique references citizen,
    wishes       text[] not null check (cardinality(wishes) <= 10),
    resources    jsonb not null check (jsonb_typeof(resources) = 'array'),
    via          text not null check (via in ('CITIZEN', 'REPRESENTATIVE', 'STAFF')),
    recorded_by  text not null,
    recorded_at  timestamptz not null,
    version      bigint not null check (version > 0)
);
comment on table resource_profile is
    'What a citizen wishes and can build on, in the citizen''s own words (ressourceprofil); a coordinated plan begins with it.';
comment on column resource_profile.resources is 'What the citizen can build on: [{kind, words}].';
comment on column resource_profile.via is 'Who wrote it down last; STAFF: what the citizen says.';
call isolate_by_municipality('resource_profile', 'select, insert, update');
