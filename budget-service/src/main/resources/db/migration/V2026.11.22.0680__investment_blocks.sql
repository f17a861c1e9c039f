-- No figure of an investment tells of one person: only finished months of arrival count, and in blocks.
alter table copy_outcome add column arrived_on date;
alter table copy_outcome no force row level security;
update copy_outcome set arrived_on = told_on;
alter table copy_outcome force row level security;
alter table copy_outcome alter column arrived_on set not null, drop column told_on;
comment on column copy_outcome.arrived_on is 'The day it was taken in here, Europe/Copenhagen; only finished months of it are counted.';
create index copy_outcome_by_sector on copy_outcome (municipality, measure, sector);

alter table social_investment add column counts_from date;
alter table social_investment no force row level security;
update social_investment set counts_from = date_trunc('month', starts_on)::date;
alter table social_investment force row level security;
alter table social_investment alter column counts_from set not null, add check (extract(day from counts_from) = 1);
comment on column social_investment.counts_from is 'The first month of arrival that counts: of its start, or of the last change of what counts.';

-- What was measured before was exact, and could tell of one person; the conclusion stays.
alter table social_investment_checkpoint drop constraint a_measurement_is_whole;
alter table social_investment_checkpoint no force row level security;
update social_investment_checkpoint set measured_number = null where measured_at is not null;
alter table social_investment_checkpoint force row level security;
alter table social_investment_checkpoint add constraint a_measurement_is_whole check (
    (conclusion is null) = (measured_at is null)
    and (measured_by is null) = (measured_at is null)
    and (measured_number is null or measured_at is not null));
comment on column social_investment_checkpoint.measured_number is 'Outcomes in the finished blocks before its month, as known when measured; absent where none may be told.';
