-- Agreements tells what an institution offers from which day on, not only the gravest of it: an intake stop before a
-- closure concerns who begins in between.

alter table copy_institution add column phases jsonb check (jsonb_typeof(phases) = 'array' and phases <> '[]');
update copy_institution
set phases = jsonb_build_array(jsonb_build_object(
    'serviceStatus', service_status, 'effectiveFrom', effective_from, 'intakeStopped', service_status <> 'OPEN'))
where service_status is not null;
alter table copy_institution drop column service_status, drop column effective_from;
comment on column copy_institution.phases is
    'What is offered from which day on, by day: [{serviceStatus, effectiveFrom, intakeStopped}]. Null in a placeholder: '
    'a plan named the institution before agreements did, and its lock needs a row to lie on.';
