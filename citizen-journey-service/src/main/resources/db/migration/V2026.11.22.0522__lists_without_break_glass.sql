-- Lists over citizens of what a sector keeps: who broke the glass opens one citizen and no list, and a member of the team
-- sees there what the role needs, as Readable says for one citizen.

create function citizens_kept_for(reader text, keeper text, at timestamptz) returns setof uuid
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
                and role_opens(participant_role, keeper, false)
    )
    select citizen_id from tied
    union select c.survivor_id from tied join citizen c on c.id = tied.citizen_id where c.survivor_id is not null
    union select m.id from tied join citizen m on m.survivor_id = tied.citizen_id;
end;
comment on function citizens_kept_for is
    'The citizens of whom a user of a sector works with what that sector keeps: citizens_of without break-glass, by the team only where the role needs it.';
