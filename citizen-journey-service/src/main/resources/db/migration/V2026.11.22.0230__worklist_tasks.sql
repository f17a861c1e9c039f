-- Proposals to answer, promises to keep and notices to read are tasks on the worklist.

alter table staff_notice add column read_at timestamptz check (read_at >= at);
comment on column staff_notice.read_at is 'When the person said that it is read; from then on it is no task.';
create index staff_notice_unread on staff_notice (municipality, user_id) where read_at is null;
grant update (read_at) on staff_notice to ${app};

create index proposal_waiting on proposal (plan_id) where state = 'PROPOSED';
create index meeting_commitment_open on meeting_commitment (citizen_id, due_on) where state = 'OPEN';
