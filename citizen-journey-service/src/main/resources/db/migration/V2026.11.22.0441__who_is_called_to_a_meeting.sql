-- Who is called to a joint meeting is asked for an answer, and whoever called it for the minutes.

alter table meeting
    add column minutes_by            timestamptz check (minutes_by >= ends_at),
    add column minutes_missing_since timestamptz,
    add check (minutes_missing_since is null or state = 'PLANNED');
comment on column meeting.minutes_by is 'By when the minutes are to be written; nothing of older ones that are over.';
comment on column meeting.minutes_missing_since is 'When that time passed without them.';

alter table meeting_participant
    add column answer_by        timestamptz,
    add column unanswered_since timestamptz,
    add check (answer_by is null or answer = 'INVITED'),
    add check (unanswered_since is null or answer_by is not null);
comment on column meeting_participant.answer_by is
    'By when an answer is asked for, while it is: not of who called the meeting, nor when it is cancelled or held.';
comment on column meeting_participant.unanswered_since is 'When that time passed without it.';

alter table sector_plan add column called boolean not null default false;
comment on column sector_plan.called is 'A call to a joint meeting by it waits for an answer; kept by a trigger.';

create function note_call() returns trigger
    language plpgsql
as $$
begin
    update sector_plan p set called = not p.called
    where p.id = new.plan_id and p.called <> exists (
        select from meeting_participant a where a.plan_id = p.id and a.answer_by is not null);
    return null;
end
$$;
comment on function note_call is 'Keeps sector_plan.called.';
create trigger meeting_participant_called after insert on meeting_participant
    for each row when (new.answer_by is not null) execute function note_call();
create trigger meeting_participant_answered after update of answer_by on meeting_participant
    for each row when ((old.answer_by is null) <> (new.answer_by is null)) execute function note_call();

create index meeting_participant_awaited on meeting_participant (plan_id) where answer_by is not null;
create index sector_plan_called on sector_plan (municipality, sector, responsible_unit)
    where called and withdrawn_at is null;
create index meeting_planned on meeting (citizen_id) where state = 'PLANNED';
create index meeting_by_caller on meeting (municipality, called_by) where state = 'PLANNED';

alter table meeting no force row level security;
alter table meeting_participant no force row level security;
alter table sector_plan no force row level security;
alter table due no force row level security;

update meeting set minutes_by = ends_at + interval '48 hours' where state = 'PLANNED' and ends_at > now();
update meeting_participant p set answer_by = m.starts_at
from meeting m
where m.id = p.meeting_id and m.state = 'PLANNED' and m.starts_at > now() and p.answer = 'INVITED'
    and p.kind in ('UNIT', 'COORDINATOR');
insert into due (id, municipality, subject, kind, at)
select gen_random_uuid(), municipality, id, 'meeting.follow-up', greatest(starts_at, now())
from meeting where state = 'PLANNED' and ends_at > now();

alter table meeting force row level security;
alter table meeting_participant force row level security;
alter table sector_plan force row level security;
alter table due force row level security;

-- The same answer as of the timeline and of the meeting, where lists ask in SQL.
create function hides_promise(asked_meeting uuid, owner text, reader text) returns boolean
    language sql stable
    return exists (
            select from meeting_participant p
            where p.meeting_id = asked_meeting and p.sector = owner and hides_a_plan(array[p.plan_id], reader))
        and not exists (
            select from meeting_participant p
            where p.meeting_id = asked_meeting and p.sector = owner and not hides_a_plan(array[p.plan_id], reader));
comment on function hides_promise is
    'Whether a promise of a sector tells a user of a secret: the sector takes part only by plans of which they may not know.';
