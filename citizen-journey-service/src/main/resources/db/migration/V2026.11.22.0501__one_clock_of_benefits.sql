-- The service's clock says when a benefit was first put here.
alter table benefit alter column first_recorded_at drop default;
