-- Tasks of the team that any member with the competence may take (CIT-17), and time for coordination (CIT-12).

create table task_competence (
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    task_type    text not null check (task_type ~ '^[a-z][a-z0-9-]{1,49}$'),
    professions  text[] not null check (cardinality(professions) between 1 and 30),
    version      bigint not null check (version > 0),
    primary key (municipality, task_type)
);
comment on table task_competence is 'Which professions of a team may take a type of task (opgaveglidning), as the municipality has decided.';
call isolate_by_municipality('task_competence', 'select, insert, update');

create table team_task (
    id           uuid primary key,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id   uuid not null references citizen,
    task_type    text not null,
    what         text not null check (length(what) between 1 and 500),
    due_on       date not null,
    state        text not null check (state in ('OPEN', 'TAKEN', 'DONE')),
    set_by       text not null,
    set_at       timestamptz not null,
    taken_by     text,
    taken_as     text,
    version      bigint not null check (version > 0),
    foreign key (municipality, task_type) references task_competence,
    check ((state = 'OPEN') = (taken_by is null)),
    check ((taken_by is null) = (taken_as is null))
);
comment on table team_task is 'A task of the team around a citizen, for whoever has the competence.';
comment on column team_task.taken_as is 'The profession in which it was taken, as the team has it.';
create index team_task_by_citizen on team_task (citizen_id, due_on, id);
call isolate_by_municipality('team_task', 'select, insert, update');

create table coordination_time (
    id           uuid primary key,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id   uuid not null references citizen,
    hours        numeric(5, 1) not null check (hours > 0),
    starts_on    date not null,
    ends_on      date not null check (ends_on >= starts_on),
    joint_fund   text check (length(joint_fund) between 1 and 100),
    planned_by   text not null,
    planned_at   timestamptz not null,
    ended_by     text,
    version      bigint not null check (version > 0)
);
comment on table coordination_time is 'Hours planned for the work across sectors around a citizen (koordineringstid); ends_on is the first day after.';
comment on column coordination_time.joint_fund is 'The joint fund (fælles pulje) that is to pay, as budget knows it; nothing is reserved by naming it.';
create index coordination_time_by_citizen on coordination_time (citizen_id, starts_on);
call isolate_by_municipality('coordination_time', 'select, insert, update');
