create table life_event (
    id              uuid primary key,
    municipality    text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id      uuid not null references citizen,
    kind            text not null check (kind in ('DEATH', 'MOVE', 'NAME_CHANGE', 'CUSTODY_CHANGE')),
    happened_on     date not null,
    to_municipality text check (to_municipality ~ '^\d{4}$'),
    registered_at   timestamptz not null,
    registered_by   text not null,
    taken_back_at   timestamptz,
    taken_back_by   text,
    taken_back_why  text check (taken_back_why <> ''),
    check ((kind = 'MOVE') = (to_municipality is not null)),
    check ((taken_back_at is null) = (taken_back_by is null) and (taken_back_at is null) = (taken_back_why is null)),
    check (taken_back_at is null or kind = 'DEATH')
);
comment on table life_event is 'What happened in a citizen''s life and reaches every plan (livsbegivenhed): death, move, name, custody.';
create unique index life_event_one_death on life_event (citizen_id) where kind = 'DEATH' and taken_back_at is null;
create index life_event_by_citizen on life_event (citizen_id, id);
call isolate_by_municipality('life_event', 'select, insert, update');

alter table notice
    drop constraint notice_kind_check,
    add constraint notice_kind_check check (kind in (
        'OPENED', 'CLOSED', 'PLAN_RETRACTED', 'CITIZEN_DIED', 'DEATH_TAKEN_BACK', 'CITIZEN_MOVED', 'NAME_CHANGED',
        'CUSTODY_CHANGED')),
    drop constraint notice_about,
    add constraint notice_about check (
        (kind = 'PLAN_RETRACTED') = (plan_id is not null)
        and (kind in ('OPENED', 'CLOSED')) = (conflict_id is not null and rule is not null));
