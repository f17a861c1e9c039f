-- A decision on rehabilitation opens assessments for a time; an offer and a course have a day by which they end.

alter table rehabilitation_decision
    add column counts_until  date,
    add column follow_up_on  date,
    add column overdue_since timestamptz,
    add column complain_by   date check (complain_by >= decided_on);

alter table rehabilitation_decision no force row level security;
alter table due no force row level security;

-- What configuration gives by default, counted from what is known: the day of the decision, or the end of the course.
update rehabilitation_decision set
    counts_until = case
        when outcome = 'OFFERED' then null
        when outcome in ('ACCEPTED', 'COMPLETED') then (course_to + interval '1 year')::date
        else (decided_on + interval '1 year')::date end,
    follow_up_on = case outcome when 'OFFERED' then decided_on + 14 when 'ACCEPTED' then course_to end,
    complain_by = decided_on + 28;
insert into due (id, municipality, subject, kind, at)
select gen_random_uuid(), municipality, id, 'rehabilitation.follow-up',
    (follow_up_on + 1)::timestamp at time zone 'Europe/Copenhagen'
from rehabilitation_decision where follow_up_on is not null;

alter table rehabilitation_decision force row level security;
alter table due force row level security;

alter table rehabilitation_decision
    add check ((outcome is not distinct from 'OFFERED') = (counts_until is null)),
    add check ((coalesce(outcome, '') in ('OFFERED', 'ACCEPTED')) = (follow_up_on is not null)),
    add check (overdue_since is null or follow_up_on is not null);
comment on column rehabilitation_decision.counts_until is
    'The first day on which home help needs a new decision: none while the offer is not answered.';
comment on column rehabilitation_decision.follow_up_on is
    'The last day for the citizen''s answer to the offer, or for what became of the course.';
comment on column rehabilitation_decision.overdue_since is 'When that day passed without it.';
comment on column rehabilitation_decision.complain_by is 'The last day to complain (klagefrist).';

create index rehabilitation_decision_open on rehabilitation_decision (citizen_id, follow_up_on)
    where follow_up_on is not null;
create index rehabilitation_decision_by_decider on rehabilitation_decision (municipality, decided_by)
    where follow_up_on is not null;
create index rehabilitation_decision_by_follow_up on rehabilitation_decision (municipality, follow_up_on, id)
    where follow_up_on is not null;
