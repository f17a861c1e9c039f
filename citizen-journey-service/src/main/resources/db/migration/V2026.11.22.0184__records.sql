-- A person with several records (merged) is one person wherever an id is taken.

create function records_of(asked_id uuid) returns setof uuid
    language sql stable
begin atomic
    select r.id from citizen asked
        cross join lateral (
            select coalesce(asked.survivor_id, asked.id) as id
            union select id from citizen where survivor_id = coalesce(asked.survivor_id, asked.id)) r
    where asked.id = asked_id;
end;
comment on function records_of is 'All records of the person whom one of them was asked for: most often that one alone.';

-- Standing conflicts hang on the record that stands for the person, so a tie to any record is a tie to that one. Whoever
-- coordinated a merged record is no longer the coordinator where the survivor has one.
create or replace function citizens_of(reader text, at timestamptz) returns setof uuid
    language sql stable
begin atomic
    with tied as (
        select k.citizen_id from coordinator k
        where (k.user_id = reader or k.deputy_user = reader) and not exists (
            select from citizen c join coordinator s on s.citizen_id = c.survivor_id where c.id = k.citizen_id)
        union select citizen_id from sector_plan where responsible_user = reader and withdrawn_at is null
        union select p.citizen_id
            from unit u join sector_plan p on p.sector = u.sector and p.responsible_unit = u.name
            where p.withdrawn_at is null and (u.leader_user = reader
                or exists (select from unit_member m where m.unit_id = u.id and m.user_id = reader and m.until is null))
        union select citizen_id from team_member
            where user_id = reader and added_at <= at and (ends_at is null or ends_at > at)
        union select citizen_id from break_glass where user_id = reader and closed_at is null and until > at
    )
    select citizen_id from tied
    union select c.survivor_id from tied join citizen c on c.id = tied.citizen_id where c.survivor_id is not null
    union select m.id from tied join citizen m on m.survivor_id = tied.citizen_id;
end;
