-- A citizen asks for another coordinator without asking the coordinator, and a leader answers in time.

alter table coordinator_request
    add column via           text not null default 'STAFF' check (via in ('CITIZEN', 'REPRESENTATIVE', 'STAFF')),
    add column answer_by     timestamptz,
    add column overdue_since timestamptz;
-- What was asked before is answered in time, too, or becomes overdue.
alter table coordinator_request no force row level security;
alter table due no force row level security;
update coordinator_request set answer_by = recorded_at + interval '7 days';
insert into due (id, municipality, subject, kind, at)
select gen_random_uuid(), municipality, id, 'coordinator.request-unanswered', answer_by
from coordinator_request where outcome is null;
alter table due force row level security;
alter table coordinator_request force row level security;
alter table coordinator_request
    alter column answer_by set not null,
    alter column via drop default,
    add check (answer_by > recorded_at);
comment on column coordinator_request.via is 'Who said it to the service; STAFF wrote down what the citizen said.';
comment on column coordinator_request.overdue_since is 'Since when a leader''s answer is missing.';
create index coordinator_request_open on coordinator_request (id) where outcome is null;
