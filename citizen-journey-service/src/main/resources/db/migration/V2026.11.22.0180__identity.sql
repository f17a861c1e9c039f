-- One person may have had several numbers and may have been registered twice.

alter table citizen_cpr
    add column closed_at timestamptz,
    drop constraint citizen_cpr_pkey,
    drop constraint citizen_cpr_municipality_number_index_key,
    add primary key (municipality, number_index);
create unique index citizen_cpr_current on citizen_cpr (citizen_id) where closed_at is null;
create index citizen_cpr_by_key on citizen_cpr (municipality, key_id);
comment on column citizen_cpr.closed_at is
    'A former number (erstatningspersonnummer or changed number): it still finds the citizen and is never another''s.';

alter table citizen
    add column survivor_id uuid,
    add column merged boolean not null generated always as (survivor_id is not null) stored,
    add column survivor_merged boolean not null default false check (not survivor_merged),
    add constraint citizen_not_its_own_survivor check (survivor_id <> id),
    add constraint citizen_id_merged unique (id, merged),
    add constraint citizen_survives foreign key (survivor_id, survivor_merged) references citizen (id, merged);
create index citizen_by_survivor on citizen (survivor_id) where survivor_id is not null;
comment on column citizen.survivor_id is
    'The record that stands for this one while the two are merged (samlet). Rows and streams stay where they are.';
comment on column citizen.survivor_merged is
    'Always false: with the foreign key it makes a survivor that is merged itself impossible, so no chain and no circle.';

create table citizen_merge (
    id                uuid primary key,
    municipality      text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    survivor_id       uuid not null references citizen,
    merged_id         uuid not null references citizen,
    reason            text not null check (reason <> ''),
    continuing_plan   uuid,
    resting_plan      uuid,
    merged_at         timestamptz not null,
    merged_by         text not null,
    undone_at         timestamptz,
    undone_by         text,
    undone_reason     text check (undone_reason <> ''),
    check (survivor_id <> merged_id),
    check ((continuing_plan is null) = (resting_plan is null) and continuing_plan <> resting_plan),
    check ((undone_at is null) = (undone_by is null) and (undone_at is null) = (undone_reason is null))
);
comment on table citizen_merge is 'Two records of one person, joined, and perhaps parted again (sammenlægning).';
comment on column citizen_merge.resting_plan is
    'The coordinated plan that does not count while the records are merged, where each had an active one.';
create unique index citizen_merge_standing on citizen_merge (merged_id) where undone_at is null;
create index citizen_merge_by_survivor on citizen_merge (survivor_id, merged_at, id);
call isolate_by_municipality('citizen_merge', 'select, insert, update');

alter table citizen add column stopped_at timestamptz;
comment on column citizen.stopped_at is
    'The citizen is dead (død): appointments, letters and deadlines from then on do not happen.';
