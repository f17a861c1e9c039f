-- The answer of the rule of sight (journey.Sight) for who works with the citizen, where a list asks in SQL.

create function shows_content(plan sector_plan, reader text, reading_sector text, today date) returns boolean
    language sql stable
    return is_own_plan(plan, reader)
        or plan.sensitivity <> 'VIP' and (
            plan.sector = reading_sector
            or exists (
                select from consent c
                where c.citizen_id = plan.citizen_id and c.given and (c.until is null or c.until > today)
                    and plan.sector = any (c.sectors)
                    and (plan.sensitivity <> 'FOELSOM' or c.includes_sensitive))
            or exists (
                select from sharing_ground g
                where g.plan_type = plan.plan_type and g.reading_sector = shows_content.reading_sector
                    and g.valid_from <= today and (g.valid_to is null or g.valid_to > today)));
comment on function shows_content is
    'Whether the content of a plan is for a user of the team; what break-glass opens is not on any list.';
