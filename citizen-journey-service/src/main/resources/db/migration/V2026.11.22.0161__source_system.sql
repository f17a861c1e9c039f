create table source_system (
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    sector       text not null check (sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    name         text not null check (length(name) between 1 and 200),
    rhythm_hours integer not null check (rhythm_hours between 1 and 8784),
    stated_at    timestamptz not null,
    stated_by    text not null,
    version      bigint not null check (version > 0),
    primary key (municipality, sector)
);
comment on table source_system is 'The system each sector works in (fagsystem), and how often it speaks of every plan.';
comment on column source_system.rhythm_hours is 'A plan its system has not spoken of for longer is stale (forældet).';
call isolate_by_municipality('source_system', 'select, insert, update');

create table plan_batch (
    id           uuid primary key,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    sector       text not null check (sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    load         boolean not null,
    taken_by     text not null,
    started_at   timestamptz not null,
    ended_at     timestamptz not null check (ended_at >= started_at),
    summary      jsonb not null check (jsonb_typeof(summary) = 'object')
);
comment on table plan_batch is 'What became of many plans sent at once; its id is the causationid of the events of a load.';
comment on column plan_batch.load is 'True for a first load or a reload, which is quiet: it sends no notices.';
create index plan_batch_by_time on plan_batch (municipality, sector, id desc);
call isolate_by_municipality('plan_batch', 'select, insert');
