-- What the neighbours have told. Rebuildable from their streams; a plan that reads a row holds it FOR SHARE until it commits.

create table copy_institution (
    municipality   text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    id             uuid not null,
    name           text,
    area           text,
    service_status text check (service_status in ('OPEN', 'INTAKE_STOP', 'CHANGED_SERVICE', 'CLOSED')),
    effective_from date,
    primary key (municipality, id),
    check ((service_status is null) = (effective_from is null))
);
comment on table copy_institution is 'Service status of an institution, from agreements.';
comment on column copy_institution.service_status is
    'Null in a placeholder: a plan named the institution before agreements did, and its lock needs a row to lie on.';
call isolate_by_municipality('copy_institution', 'select, insert, update');

create table copy_funding (
    action_id        uuid primary key,
    municipality     text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    answers_sequence bigint not null check (answers_sequence > 0),
    state            text not null check (state in ('NONE', 'FUNDED', 'FUNDED_WITHOUT_COVER', 'REFUSED')),
    reason           text,
    check ((reason is not null) = (state = 'REFUSED'))
);
comment on table copy_funding is 'Budget''s latest answer to the wish for an action''s money.';
comment on column copy_funding.answers_sequence is 'The wish it answers; the action is pending until it equals action.wish_sequence.';
call isolate_by_municipality('copy_funding', 'select, insert, update');
