-- What lists ask of a plan's content holds at an instant, as access does everywhere: who has left the team this morning
-- reads nothing of it this afternoon, and who comes tomorrow reads nothing today.

create function needs_content(plan sector_plan, reader text, at timestamptz) returns boolean
    language sql stable
    return exists (
            select from coordinator k
            where k.citizen_id in (select records_of(plan.citizen_id))
                and (k.user_id = reader or k.deputy_user = reader) and not exists (
                    select from citizen c join coordinator s on s.citizen_id = c.survivor_id where c.id = k.citizen_id))
        or exists (
            select from sector_plan own
            where own.citizen_id in (select records_of(plan.citizen_id)) and own.withdrawn_at is null
                and is_own_plan(own, reader))
        or exists (
            select from team_member t
            where t.citizen_id in (select records_of(plan.citizen_id)) and t.user_id = reader
                and t.added_at <= needs_content.at and (t.ends_at is null or t.ends_at > needs_content.at)
                and role_opens(t.participant_role, plan.sector, plan.sensitivity = 'FOELSOM'));
comment on function needs_content(sector_plan, text, timestamptz) is
    'Whether the work of a user needs the content of a plan now: a member of the team by the role, others by their own tie.';

create function shows_content(plan sector_plan, reader text, reading_sector text, at timestamptz) returns boolean
    language sql stable
    return is_own_plan(plan, reader)
        or plan.sensitivity <> 'VIP' and (
            plan.sector = reading_sector
            or exists (
                select from (
                    select * from consent c where c.citizen_id in (select records_of(plan.citizen_id))
                    order by c.stated_at desc limit 1) latest
                where latest.given
                    and (latest.until is null
                        or latest.until > (shows_content.at at time zone 'Europe/Copenhagen')::date)
                    and plan.sector = any (latest.sectors)
                    and (plan.sensitivity <> 'FOELSOM' or latest.includes_sensitive))
            or exists (
                select from sharing_ground g
                where g.plan_type = plan.plan_type and g.reading_sector = shows_content.reading_sector
                    and g.valid_from <= (shows_content.at at time zone 'Europe/Copenhagen')::date
                    and (g.valid_to is null
                        or g.valid_to > (shows_content.at at time zone 'Europe/Copenhagen')::date)))
            and needs_content(plan, reader, shows_content.at);
comment on function shows_content(sector_plan, text, text, timestamptz) is
    'Whether a user reads the content of a plan now, as Relation.mayRead says, where a list asks in SQL.';

drop function shows_content(sector_plan, text, text, date);
drop function needs_content(sector_plan, text, date);
