-- A member's yes to be seen with the family names whose plans are seen by their content (C16), and ends when the ground
-- it rested on does, as every yes somebody said for the citizen (C22, C21).

alter table family_consent
    add column sectors text[] not null default '{}'
        check (sectors <@ array['EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY']),
    add column includes_sensitive boolean not null default false,
    add column ground_gone_on date,
    add column lapses_on date,
    add column lapsed_at timestamptz,
    add constraint family_consent_content check (
        (given or sectors = '{}') and (not includes_sensitive or sectors <> '{}')),
    add constraint family_consent_lapse check (
        (ground_gone_on is null) = (lapses_on is null) and (lapsed_at is null or lapses_on is not null)
        and (lapses_on is null or given));
comment on column family_consent.sectors is 'Whose plans of the member are seen by their content; of the others that they are there.';
comment on column family_consent.includes_sensitive is 'True where the member names sensitive plans (FOELSOM), too.';
comment on column family_consent.ground_gone_on is 'The day from which the word rests on nothing: it is to be asked for anew.';
comment on column family_consent.lapses_on is 'The first day on which the word no longer holds because its ground was gone.';
comment on column family_consent.lapsed_at is 'When it was told that it had ended so.';
grant update (ground_gone_on, lapses_on, lapsed_at) on family_consent to ${app};
create index family_consent_to_ask_anew on family_consent (citizen_id) where ground_gone_on is not null;

alter table coordinated_plan
    add column ground_gone_on date,
    add column lapses_on date,
    add constraint coordinated_plan_lapse check ((ground_gone_on is null) = (lapses_on is null));
comment on column coordinated_plan.ground_gone_on is
    'The day from which the consent to the plan rests on nothing: it is to be asked for anew.';
comment on column coordinated_plan.lapses_on is 'The day on which the plan ends unless the consent was given anew.';

-- Each that rests on somebody's right to speak is looked at now; a dead citizen's deadlines rest.
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
            select from family_consent f
            where f.citizen_id = c.id and f.given and f.representation_id is not null)
        or exists (
            select from coordinated_plan p
                join coordinated_plan_version v on v.plan_id = p.id and v.recorded_to is null
            where p.citizen_id = c.id and p.status in ('DRAFT', 'ACTIVE') and p.consented
                and v.document -> 'consent' ->> 'representationId' is not null))
    and not exists (
        select from due d where d.subject = c.id and d.kind = 'consent.ground' and d.at <= now());
alter table family_consent force row level security;
alter table coordinated_plan force row level security;
alter table coordinated_plan_version force row level security;
alter table citizen force row level security;
alter table due force row level security;
