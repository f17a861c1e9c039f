-- What a citizen said last holds for all records of the person: an earlier yes at a record merged since opens nothing.

create or replace function needs_content(plan sector_plan, reader text, today date) returns boolean
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
                and (t.ends_at is null or t.ends_at > today::timestamp at time zone 'Europe/Copenhagen')
                and role_opens(t.participant_role, plan.sector, plan.sensitivity = 'FOELSOM'));

create or replace function shows_content(plan sector_plan, reader text, reading_sector text, today date)
    returns boolean
    language sql stable
    return is_own_plan(plan, reader)
        or plan.sensitivity <> 'VIP' and (
            plan.sector = reading_sector
            or exists (
                select from (
                    select * from consent c where c.citizen_id in (select records_of(plan.citizen_id))
                    order by c.stated_at desc limit 1) latest
                where latest.given and (latest.until is null or latest.until > today)
                    and plan.sector = any (latest.sectors)
                    and (plan.sensitivity <> 'FOELSOM' or latest.includes_sensitive))
            or exists (
                select from sharing_ground g
                where g.plan_type = plan.plan_type and g.reading_sector = shows_content.reading_sector
                    and g.valid_from <= today and (g.valid_to is null or g.valid_to > today)))
            and needs_content(plan, reader, today);
