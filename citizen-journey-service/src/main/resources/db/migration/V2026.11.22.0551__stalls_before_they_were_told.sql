-- A journey that had no coordinator before that made it stand still is told to the leader, too (CIT-06): at once where the
-- time is over. The re-evaluation gives the finding the municipality's own number of days, and with it its own time.

alter table conflict no force row level security;
alter table event_log no force row level security;
alter table due no force row level security;
insert into due (id, municipality, subject, kind, at)
select gen_random_uuid(), c.municipality, c.id, 'stall.to-leader',
    ((c.opened_at at time zone 'Europe/Copenhagen')::date
        + coalesce((c.thresholds ->> 'daysUntilStalled')::numeric::integer, 14))::timestamp at time zone 'Europe/Copenhagen'
from conflict c
where c.rule = 'coordinator-missing' and c.status = 'OPEN'
    and not exists (select from due d where d.subject = c.id and d.kind = 'stall.to-leader')
    and not exists (
        select from event_log e
        where e.aggregateid = c.citizen_id and e.type = 'dk.sammenhaeng.citizen-journey.journey.stalled.v1'
            and e.payload::jsonb #>> '{data,conflictId}' = c.id::text);
insert into due (id, municipality, subject, kind, at)
select gen_random_uuid(), municipality, citizen_id, 'journey.re-evaluate', now()
from (
    select distinct municipality, citizen_id from conflict
    where rule = 'coordinator-missing' and status = 'OPEN' and thresholds ->> 'daysUntilStalled' is null) old;
alter table conflict force row level security;
alter table event_log force row level security;
alter table due force row level security;
