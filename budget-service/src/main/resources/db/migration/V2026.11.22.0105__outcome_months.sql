-- An outcome counts in the month in which it became certain, and is taken back from that very month.
alter table copy_outcome add column month date, add column target_group text;
alter table copy_outcome no force row level security;
update copy_outcome set month = date_trunc('month', told_on)::date;
alter table copy_outcome force row level security;
alter table copy_outcome alter column month set not null, add check (extract(day from month) = 1);
comment on column copy_outcome.month is 'The first day of the month it counts in; the one it was told in where it does not say.';
comment on column copy_outcome.target_group is 'Whom the effort was for, of measures that are told apart by it.';
drop index copy_outcome_by_measure;
create index copy_outcome_by_measure on copy_outcome (municipality, measure, month);

alter table social_investment add column outcome_group text;
comment on column social_investment.outcome_group is 'Where only outcomes of one target group count, of a measure that is told apart by it.';
