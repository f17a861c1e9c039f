-- Who is asked after the first: the unit on duty a transition went to, and the sender it came back to (daily use C5); and
-- what a sector takes up again when a coordinated plan ends. Row-level security lets no index serve a look into a document,
-- so the unit on duty is a column of its own.

alter table transition add column duty_unit text generated always as (escalation ->> 'unit') stored;
comment on column transition.duty_unit is 'The unit on duty it went to (vagthavende), of the receiving sector.';

create index transition_on_duty on transition (municipality, to_sector, duty_unit)
    where status = 'STARTED' and duty_unit is not null;
create index transition_refused on transition (municipality, from_sector, from_unit) where status = 'REFUSED';
create index transition_refused_of_citizen on transition (citizen_id) where status = 'REFUSED';

create index follow_up_of_plan on follow_up (plan_id) where done_at is null;
