-- The ward of a discharge notice tells what the stay was for; it stands with the stay, not on the transition.

alter table transition no force row level security;
alter table copy_institution no force row level security;
update transition set from_unit = 'Sygehuset'
where kind = 'HOSPITAL_DISCHARGE' and started_by = 'system' and not exists (
    select from copy_institution i where i.municipality = transition.municipality and i.name = transition.from_unit);
alter table transition force row level security;
alter table copy_institution force row level security;
