-- Whether a user has a relation to one citizen is looked up from the citizen: who looks for it from the user reads all
-- plans of the user's unit, for each page of the worklist.

create function is_tied(reader text, asked_id uuid, at timestamptz) returns boolean
    language sql stable
    return exists (
        select from records_of(asked_id) r(id)
        where exists (
                select from coordinator k
                where k.citizen_id = r.id and (k.user_id = reader or k.deputy_user = reader) and not exists (
                    select from citizen c join coordinator s on s.citizen_id = c.survivor_id where c.id = k.citizen_id))
            or exists (
                select from sector_plan p
                where p.citizen_id = r.id and p.withdrawn_at is null and is_own_plan(p, reader))
            or exists (
                select from team_member t
                where t.citizen_id = r.id and t.user_id = reader and t.added_at <= at
                    and (t.ends_at is null or t.ends_at > at))
            or exists (
                select from break_glass g
                where g.citizen_id = r.id and g.user_id = reader and g.closed_at is null and g.until > at));
comment on function is_tied is 'Whether a user has a relation to a citizen now: the same as citizens_of, asked of one citizen.';

create or replace function contacts_to_make(reader text, at timestamptz, today date) returns setof contact_schedule
    language sql stable
begin atomic
    select s.* from (
        select own.* from contact_schedule own
        where own.caseworker_user = reader and own.ended_at is null and own.show_on <= today
        union
        select missed.* from (
            select citizen_id from coordinator where user_id = reader
            union select citizen_id from coordinator where deputy_user = reader) k
            cross join lateral records_of(k.citizen_id) r(id)
            join contact_schedule missed on missed.citizen_id = r.id
        where missed.ended_at is null and missed.missed_since is not null) s
    where is_tied(reader, s.citizen_id, at);
end;
