create table note (
    id           uuid primary key,
    municipality text not null check (municipality ~ '^\d{4}$'),
    text         text not null,
    version      bigint not null
);
call isolate_by_municipality('note', 'select, insert, update, delete');
