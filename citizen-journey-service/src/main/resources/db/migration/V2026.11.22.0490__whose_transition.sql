-- Whose transition it is on a list: who works with the citizen, beside the units that are asked. It starts from the user, so
-- that a page costs what the user's work is and not what the sector's is.

create function worked_with(reader text, at timestamptz) returns setof uuid
    language sql stable
begin atomic
    select r.id from (
        select k.citizen_id as id
        from (
            select citizen_id from coordinator where user_id = reader
            union select citizen_id from coordinator where deputy_user = reader) k
            join citizen c on c.id = k.citizen_id
        where not exists (select from coordinator other where other.citizen_id = c.survivor_id)
        union select citizen_id from sector_plan where responsible_user = reader and withdrawn_at is null
        union select p.citizen_id
            from unit u join sector_plan p on p.sector = u.sector and p.responsible_unit = u.name
            where p.withdrawn_at is null and (u.leader_user = reader
                or exists (select from unit_member m where m.unit_id = u.id and m.user_id = reader and m.until is null))
        union select citizen_id from team_member
            where user_id = reader and added_at <= at and (ends_at is null or ends_at > at)) tied
        cross join lateral records_of(tied.id) r(id);
end;
comment on function worked_with is
    'The records of the citizens a user works with now: the relations of citizens_of without break-glass, which only looks.';
