create table effect (
    place        bigint generated always as identity primary key,
    municipality text not null check (municipality ~ '^\d{4}$'),
    subject      uuid not null,
    sequence     bigint not null,
    cause        uuid not null
);
comment on table effect is 'What the test subscription wrote, in the order it was asked to; repeats would show.';
call isolate_by_municipality('effect', 'select, insert');
