-- What is answered by a municipality's own time keeps which it was (X-04, X16).

alter table proposal add column deadlines jsonb not null default '{}' check (jsonb_typeof(deadlines) = 'object');
alter table coordinator_hand_over
    add column deadlines jsonb not null default '{}' check (jsonb_typeof(deadlines) = 'object');
alter table coordinator_request
    add column deadlines jsonb not null default '{}' check (jsonb_typeof(deadlines) = 'object');
alter table entry_part add column deadlines jsonb not null default '{}' check (jsonb_typeof(deadlines) = 'object');

comment on column proposal.deadlines is
    'The municipality''s decision its time was given by: {code: version}; empty where it said the day itself, or the usual time held.';
comment on column coordinator_hand_over.deadlines is
    'The municipality''s decision its time was given by: {code: version}; empty where the usual one held.';
comment on column coordinator_request.deadlines is
    'The municipality''s decision its time was given by: {code: version}; empty where the usual one held.';
comment on column entry_part.deadlines is
    'The municipality''s decision its time was given by: {code: version}; empty where the usual one held.';
