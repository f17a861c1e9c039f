-- What a unit coordinates and is not yet clarified is found without looking at what is.

create index citizen_entry_open on citizen_entry (municipality, unit_id, id) where clarified_at is null;
