-- Also a yes of who had custody from before its ground was registered loses it when the child is old enough (C22): each
-- that holds is looked at now, which finds the day.

alter table family_link no force row level security;
alter table family_consent no force row level security;
alter table coordinated_plan no force row level security;
alter table coordinated_plan_version no force row level security;
alter table citizen no force row level security;
alter table due no force row level security;
insert into due (id, municipality, subject, kind, at)
select gen_random_uuid(), c.municipality, c.id, 'consent.ground', now()
from citizen c
where c.stopped_at is null
    and (exists (
            select from family_consent f join family_link l on l.id = f.link_id and l.ended_at is null
            where f.citizen_id = c.id and f.given and f.stated_by = 'CUSTODY_HOLDER' and f.representation_id is null
                and f.lapsed_at is null
                and not exists (
                    select from family_consent later
                    where later.link_id = f.link_id and later.citizen_id = f.citizen_id and later.id > f.id))
        or exists (
            select from coordinated_plan p
                join coordinated_plan_version v on v.plan_id = p.id and v.recorded_to is null
            where p.citizen_id = c.id and p.status in ('DRAFT', 'ACTIVE') and p.consented
                and v.document -> 'consent' ->> 'statedBy' = 'CUSTODY_HOLDER'
                and v.document -> 'consent' ->> 'representationId' is null))
    and not exists (
        select from due d where d.subject = c.id and d.kind = 'consent.ground' and d.at <= now());
alter table family_link force row level security;
alter table family_consent force row level security;
alter table coordinated_plan force row level security;
alter table coordinated_plan_version force row level security;
alter table citizen force row level security;
alter table due force row level security;
