-- A milestone that was seen in a plan is for who may read that plan, and it stays with who keeps the plan.

alter table milestone add column plan_id uuid references sector_plan;
comment on column milestone.plan_id is 'The plan that what makes it needed was seen in: who may not read that may not know of it.';

create function hides_milestone(resting_on uuid, keeper text, sensitive text[], readable uuid[]) returns boolean
    language sql stable
    return exists (
        select from sector_plan p
        where p.id = resting_on and p.id <> all (readable)
            and (p.withdrawn_at is null or p.retracted_at is not null or p.sensitivity = 'VIP'
                or p.sensitivity = 'FOELSOM' and keeper <> all (sensitive)));
comment on function hides_milestone is
    'Whether the plan a milestone rests on keeps it from a reader: one that is there from who may not read it, one that was withdrawn by its sensitivity, one put on the wrong citizen from everybody. Who may read what of its sector is sensitive, and which plans, the caller says.';

alter table milestone no force row level security;
alter table sector_plan no force row level security;
alter table action no force row level security;
alter table due no force row level security;
update milestone m set plan_id = p.id from sector_plan p
where p.id = m.basis_id and m.kind in (select milestone from milestone_sign where says = 'NEEDED');
update milestone m set plan_id = a.plan_id from action a
where a.id = m.basis_id and m.kind in (select milestone from milestone_sign where says = 'NEEDED');
update milestone m set sector = p.sector from sector_plan p
where p.id = m.plan_id and m.sector <> p.sector and not exists (
    select from milestone o
    where o.basis_id = m.basis_id and o.kind = m.kind and o.due_on = m.due_on and o.sector = p.sector);
insert into due (id, municipality, subject, kind, at)
select gen_random_uuid(), municipality, citizen_id, 'journey.re-evaluate', now()
from (select distinct municipality, citizen_id from milestone where state = 'OPEN' and plan_id is not null) resting
on conflict do nothing;
alter table milestone force row level security;
alter table sector_plan force row level security;
alter table action force row level security;
alter table due force row level security;
