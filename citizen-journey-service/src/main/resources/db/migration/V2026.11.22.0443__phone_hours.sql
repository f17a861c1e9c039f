alter table unit add column phone_hours text check (length(phone_hours) between 1 and 100);
comment on column unit.phone_hours is 'When those who work there are reached by phone (telefontid), in words; nothing where the municipality''s usual hours hold.';
