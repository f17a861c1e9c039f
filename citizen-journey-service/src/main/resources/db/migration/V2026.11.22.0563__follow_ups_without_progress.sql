-- Standstill was found by days alone, however many follow-ups had passed without a goal moving (C6). Of the goals of plans
-- the history tells what passed before; of joint goals it is counted from now on, since a review did not keep its day.

alter table goal
    add column follow_ups_since_moved integer not null default 0 check (follow_ups_since_moved >= 0);
comment on column goal.follow_ups_since_moved is
    'How many times its follow-up day had come and was set later without the plan saying that it moved, since it last did.';

alter table joint_goal add column stood_still_on date[] not null default '{}';
comment on column joint_goal.stood_still_on is 'The days on which a follow-up found that it had not moved.';

alter table goal no force row level security;
alter table plan_version no force row level security;
alter table sector_plan no force row level security;
alter table due no force row level security;
with told as (
    select (g ->> 'id')::uuid as id, v.version, (v.recorded_at at time zone 'Europe/Copenhagen')::date as known_on,
        (g ->> 'followUpOn')::date as follow_up_on, (g ->> 'movedOn')::date as moved_on
    from plan_version v cross join lateral jsonb_array_elements(
        case jsonb_typeof(v.document -> 'goals') when 'array' then v.document -> 'goals' else '[]' end) g
    where v.what = 'PUT'
), followed as (
    select id, version, known_on, follow_up_on, moved_on,
        lag(follow_up_on) over versions as follow_up_before, lag(moved_on) over versions as moved_before
    from told window versions as (partition by id order by version)
), judged as (
    select id, version,
        follow_up_before <= known_on and follow_up_on > follow_up_before as passed,
        max(version) filter (where moved_on > coalesce(moved_before, '-infinity')) over (partition by id) as moved_in
    from followed
), counted as (
    select id, count(*) as follow_ups from judged where passed and version > coalesce(moved_in, 0) group by id
)
update goal set follow_ups_since_moved = counted.follow_ups from counted where goal.id = counted.id;
insert into due (id, municipality, subject, kind, at)
select gen_random_uuid(), stood.municipality, stood.citizen_id, 'journey.re-evaluate', now()
from (
    select distinct p.municipality, p.citizen_id from sector_plan p join goal g on g.plan_id = p.id
    where g.active and g.follow_ups_since_moved > 0 and p.withdrawn_at is null) stood;
alter table goal force row level security;
alter table plan_version force row level security;
alter table sector_plan force row level security;
alter table due force row level security;
