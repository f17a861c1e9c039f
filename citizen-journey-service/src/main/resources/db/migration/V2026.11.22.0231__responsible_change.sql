-- How often the citizen got another caseworker, counted on the journey and never per employee.

create table responsible_change (
    plan_id      uuid not null references sector_plan,
    at           timestamptz not null,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id   uuid not null references citizen,
    from_user    text not null,
    to_user      text not null check (to_user <> from_user),
    primary key (plan_id, at)
);
comment on table responsible_change is 'That another person became responsible for a plan (sagsbehandlerskift), written when its system says so.';
create index responsible_change_by_citizen on responsible_change (citizen_id, at);
call isolate_by_municipality('responsible_change', 'select, insert');
