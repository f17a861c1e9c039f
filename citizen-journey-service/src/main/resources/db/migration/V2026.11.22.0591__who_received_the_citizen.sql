-- Who has accepted a citizen works with them: looked up with each journey that is read.

create index incoming_transition_by_citizen on incoming_transition (citizen_id) where citizen_id is not null;
