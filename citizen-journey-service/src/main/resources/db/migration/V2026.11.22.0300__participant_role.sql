-- As what somebody is in the team (FV-C27). The words stay as they were said; the role is what limits the sight.

alter table team_member add column participant_role text check (participant_role in (
    'TEACHER', 'NURSE', 'SOCIAL_WORKER', 'DOCTOR', 'PEDAGOGUE', 'SOCIAL_AND_HEALTH_ASSISTANT', 'CASEWORKER', 'MENTOR',
    'TRANSITION_RECEIVER', 'OTHER'));

alter table team_member no force row level security;
update team_member set participant_role = case lower(btrim(role))
    when 'lærer' then 'TEACHER'
    when 'skolelærer' then 'TEACHER'
    when 'teacher' then 'TEACHER'
    when 'sygeplejerske' then 'NURSE'
    when 'nurse' then 'NURSE'
    when 'socialrådgiver' then 'SOCIAL_WORKER'
    when 'social worker' then 'SOCIAL_WORKER'
    when 'læge' then 'DOCTOR'
    when 'praktiserende læge' then 'DOCTOR'
    when 'egen læge' then 'DOCTOR'
    when 'doctor' then 'DOCTOR'
    when 'pædagog' then 'PEDAGOGUE'
    when 'socialpædagog' then 'PEDAGOGUE'
    when 'pedagogue' then 'PEDAGOGUE'
    when 'social- og sundhedsassistent' then 'SOCIAL_AND_HEALTH_ASSISTANT'
    when 'sosu-assistent' then 'SOCIAL_AND_HEALTH_ASSISTANT'
    when 'sosu assistent' then 'SOCIAL_AND_HEALTH_ASSISTANT'
    when 'social and health assistant' then 'SOCIAL_AND_HEALTH_ASSISTANT'
    when 'sagsbehandler' then 'CASEWORKER'
    when 'caseworker' then 'CASEWORKER'
    when 'mentor' then 'MENTOR'
    when 'modtager af overgang' then 'TRANSITION_RECEIVER'
    else 'OTHER'
end;
alter table team_member force row level security;
alter table team_member alter column participant_role set not null;
comment on column team_member.role is 'The profession or task in the coordinator''s words.';
comment on column team_member.participant_role is 'The role that limits what the member sees; it never widens it.';

-- The answer of ParticipantRole.opens, where a list asks in SQL.
create function role_opens(role text, sector text, sensitive boolean) returns boolean
    language sql immutable
    return case role
        when 'CASEWORKER' then true
        when 'SOCIAL_WORKER' then true
        when 'TRANSITION_RECEIVER' then true
        when 'MENTOR' then not sensitive
        when 'OTHER' then not sensitive
        when 'DOCTOR' then sector in ('HEALTH', 'PSYCHIATRY') or not sensitive
        when 'NURSE' then sector in ('HEALTH', 'PSYCHIATRY') or sector = 'SOCIAL' and not sensitive
        when 'SOCIAL_AND_HEALTH_ASSISTANT' then sector in ('HEALTH', 'SOCIAL') and not sensitive
        when 'PEDAGOGUE' then sector = 'SOCIAL' or sector in ('HEALTH', 'PSYCHIATRY') and not sensitive
        when 'TEACHER' then sector in ('SOCIAL', 'EMPLOYMENT') and not sensitive
        else false
    end;
comment on function role_opens is 'Whether a role in the team needs what a sector keeps, where that is sensitive or not.';

create function needs_content(plan sector_plan, reader text, today date) returns boolean
    language sql stable
    return exists (
            select from coordinator k
            where k.citizen_id in (select records_of(plan.citizen_id))
                and (k.user_id = reader or k.deputy_user = reader))
        or exists (
            select from sector_plan own
            where own.citizen_id in (select records_of(plan.citizen_id)) and own.withdrawn_at is null
                and is_own_plan(own, reader))
        or exists (
            select from team_member t
            where t.citizen_id in (select records_of(plan.citizen_id)) and t.user_id = reader
                and (t.ends_at is null or t.ends_at > today::timestamp at time zone 'Europe/Copenhagen')
                and role_opens(t.participant_role, plan.sector, plan.sensitivity = 'FOELSOM'));
comment on function needs_content is
    'Whether the work of a user needs the content of a plan: a member of the team by the role, others by their own tie.';

create or replace function shows_content(plan sector_plan, reader text, reading_sector text, today date)
    returns boolean
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
                    and g.valid_from <= today and (g.valid_to is null or g.valid_to > today)))
            and needs_content(plan, reader, today);
