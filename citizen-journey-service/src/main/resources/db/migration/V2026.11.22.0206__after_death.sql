-- Nothing asks anybody to act for a citizen whose journey has ended; a death taken back lets it all go on.

create table resting_due (
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id   uuid not null references citizen,
    subject      uuid not null,
    kind         text not null,
    at           timestamptz not null,
    primary key (citizen_id, subject, kind)
);
comment on table resting_due is
    'Deadlines around a citizen whose journey has ended: they rest until it goes on, as when a death was registered on the wrong person.';
call isolate_by_municipality('resting_due', 'select, insert, update, delete');

alter table caseload_item
    drop constraint caseload_item_refusal_check,
    add check (refusal in ('HELD_BY_ANOTHER', 'DECLINED_BY_CITIZEN', 'JOURNEY_ENDED'));
