-- What waits in a unit is found by its plans that have something waiting, not by looking at every plan of the unit.

alter table sector_plan
    add column found boolean not null default false,
    add column asked boolean not null default false;
comment on column sector_plan.found is 'An open finding has a side in it; kept by a trigger.';
comment on column sector_plan.asked is 'A proposal about it waits for an answer; kept by a trigger.';

update sector_plan p set
    found = exists (
        select from conflict c
        where c.citizen_id in (select records_of(p.citizen_id)) and c.status = 'OPEN' and c.plans @> array[p.id]),
    asked = exists (select from proposal a where a.plan_id = p.id and a.state = 'PROPOSED');

-- All that a list of a unit's citizens asks of a plan, so that it need not be read.
drop index sector_plan_by_unit;
create index sector_plan_by_unit on sector_plan (municipality, sector, responsible_unit)
    include (citizen_id, withdrawn_at);
create index sector_plan_found on sector_plan (municipality, sector, responsible_unit)
    where found and withdrawn_at is null;
create index sector_plan_asked on sector_plan (municipality, sector, responsible_unit)
    where asked and withdrawn_at is null;

-- The plans a conflict names may change while it stands, and a merge moves it before or after its citizen joins the
-- records: the row at hand says where it is now.
create function note_finding() returns trigger
    language plpgsql
as $$
begin
    update sector_plan p set found = is_now.found
    from (
        select s.id, exists (
            select from conflict c
            where c.citizen_id = any (array(select records_of(s.citizen_id)) || new.citizen_id)
                and c.status = 'OPEN' and c.plans @> array[s.id]) as found
        from sector_plan s
        where s.id = any (old.plans || new.plans)) is_now
    where p.id = is_now.id and p.found <> is_now.found;
    return null;
end
$$;
comment on function note_finding is 'Keeps sector_plan.found.';
create trigger conflict_found after insert on conflict
    for each row execute function note_finding();
create trigger conflict_changed after update of status, plans, citizen_id on conflict
    for each row
    when (old.status <> new.status or old.plans <> new.plans or old.citizen_id <> new.citizen_id)
    execute function note_finding();

create function note_proposal() returns trigger
    language plpgsql
as $$
begin
    update sector_plan p set asked = not p.asked
    where p.id = new.plan_id and p.asked <> exists (
        select from proposal a where a.plan_id = p.id and a.state = 'PROPOSED');
    return null;
end
$$;
comment on function note_proposal is 'Keeps sector_plan.asked.';
create trigger proposal_made after insert on proposal
    for each row execute function note_proposal();
create trigger proposal_answered after update of state on proposal
    for each row when (old.state <> new.state) execute function note_proposal();

create index transition_waiting on transition (municipality, to_sector, to_unit) where status = 'STARTED';
create index coordinator_hand_over_waiting on coordinator_hand_over (municipality, to_user) where state = 'PROPOSED';
create index conflict_open on conflict (citizen_id) where status = 'OPEN';
