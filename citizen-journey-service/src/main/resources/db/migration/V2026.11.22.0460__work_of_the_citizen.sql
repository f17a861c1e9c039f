-- What a rule needs to see an earlier activation beside a later one (FV-C17), and a joint goal that nobody moves (CIT-06).

alter table action add column ended_on date;
comment on column action.ended_on is
    'The day on which its system left it out of the plan; null while it is in it, and where that was before the day was kept.';

alter table joint_goal add column set_on date;
alter table joint_goal no force row level security;
alter table coordinated_plan_version no force row level security;
update joint_goal g set set_on = (
    select (min(v.recorded_from) at time zone 'Europe/Copenhagen')::date
    from coordinated_plan_version v where v.plan_id = g.coordinated_plan_id);
alter table coordinated_plan_version force row level security;
alter table joint_goal force row level security;
comment on column joint_goal.set_on is 'The day on which the goal was set.';

-- Whoever gets help with education or lives on self-support and repatriation benefit is unemployed, too (catalogue C23).
update benefit_kind set fact = 'UNEMPLOYED'
where code in ('UDDANNELSESHJAELP', 'SELVFORSOERGELSES_OG_HJEMREJSEYDELSE');

-- A finding with the threshold daysUntilStalled makes its journey stand still only after that time (CIT-06).
create function stalled_at(c conflict, at timestamptz) returns timestamptz
    language sql stable
    return (
        select case when c.closed_at < found.at or at < found.at then null else found.at end
        from (
            select case
                when c.thresholds ->> 'daysUntilStalled' is null then c.opened_at
                else c.opened_at + make_interval(days => (c.thresholds ->> 'daysUntilStalled')::numeric::integer)
            end as at) found);
comment on function stalled_at is
    'When a finding of a rule of stalls made its journey stand still; null where it ended before, or that lies after the instant.';
