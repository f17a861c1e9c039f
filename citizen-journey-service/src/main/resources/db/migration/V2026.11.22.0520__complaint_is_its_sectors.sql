-- That a citizen complains is content of the decision, so the finding that nobody has looked at it again is its sector's
-- alone, as the rule now says; what was found before is no other.

alter table conflict no force row level security;
update conflict set cause_kind = 'PLAN', cause_id = plans[1], sensitivity = 'VIP'
where rule = 'complaint-not-reassessed';
alter table conflict force row level security;
