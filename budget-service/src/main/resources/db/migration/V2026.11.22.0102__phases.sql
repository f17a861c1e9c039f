-- One status with one day cannot say "intake stop now, closed next month": the phases can.
create table copy_institution_phase (
    institution_id uuid not null references copy_institution (id),
    municipality   text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    effective_from date not null,
    service_status text not null check (service_status in ('OPEN', 'INTAKE_STOP', 'CHANGED_SERVICE', 'CLOSED')),
    primary key (institution_id, effective_from)
);
comment on table copy_institution_phase is 'What an institution offers from which day on, as agreements last told; can be rebuilt from the stream.';
comment on column copy_institution_phase.service_status is 'A changed service with its intake stopped counts as INTAKE_STOP here: money is about the intake.';
call isolate_by_municipality('copy_institution_phase', 'select, insert, update, delete');

alter table copy_institution drop column service_status, drop column effective_from, drop column earlier_status;
