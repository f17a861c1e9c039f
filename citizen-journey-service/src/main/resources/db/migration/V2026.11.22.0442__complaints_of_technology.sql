alter table welfare_technology add column complain_by date check (complain_by >= decided_on);
comment on column welfare_technology.complain_by is 'The last day to complain (klagefrist).';

alter table welfare_technology no force row level security;
update welfare_technology set complain_by = decided_on + 28 where decided_on >= '1998-07-01';
alter table welfare_technology force row level security;
