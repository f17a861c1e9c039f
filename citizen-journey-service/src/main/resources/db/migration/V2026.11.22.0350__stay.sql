-- A return inside a watch is told once, a talk that was held closes its duty, one contact is asked for once, and the prison
-- and probation service takes part in a release.

alter table outcome
    add column left_on date check (left_on <= finished_on);
comment on column outcome.left_on is
    'The day of the departure it is the outcome of; empty for others. Of one person and measure no two overlap, so that a departure told by a hand-over and by a stay counts once.';

alter table episode
    add column back_on date check (back_on >= ends_on);
comment on column episode.back_on is 'The day on which the citizen came back while that was watched, whoever told it.';

alter table milestone_kind
    add column met_by text check (met_by in ('CONTACT', 'TALK'));
comment on column milestone_kind.met_by is
    'What of being in touch with the citizen meets it by itself: any contact but a letter, or a talk of the sector itself; empty where a person says so.';
update milestone_kind set met_by = 'CONTACT' where code = 'CONTACT_AFTER_SHELTER';
update milestone_kind set met_by = 'TALK'
where code in ('UNEMPLOYMENT_TALK', 'SICKNESS_FAST_TRACK', 'SICKNESS_FOLLOW_UP');

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
    where is_tied(reader, s.citizen_id, at)
        -- One contact is asked for once: what a milestone asks of a sector with a plan meets the schedule, too. Where the
        -- schedule asks for it earlier, the milestone waits.
        and not exists (
            select from records_of(s.citizen_id) r(id)
                join milestone m on m.citizen_id = r.id
                join milestone_kind k on k.code = m.kind and k.valid_from = m.kind_valid_from
            where m.state = 'OPEN' and m.warn_on <= today and k.met_by is not null
                and (s.sector is null or s.sector = m.sector)
                and (m.due_on <= s.next_on or s.missed_since is not null)
                and exists (
                    select from records_of(s.citizen_id) o(id) join sector_plan p on p.citizen_id = o.id
                    where p.sector = m.sector and p.withdrawn_at is null
                        and (p.valid_to is null or p.valid_to > today)));
end;

alter table outside_party drop constraint outside_party_kind_check;
alter table outside_party add constraint outside_party_kind_check
    check (kind in ('CIVIL_SOCIETY', 'EMPLOYER', 'PROBATION_SERVICE'));
alter table outside_party drop constraint outside_party_check2;
alter table outside_party add constraint outside_party_parts check (
    case kind
        when 'CIVIL_SOCIETY' then cardinality(action_ids) + cardinality(appointment_ids) > 0
        when 'EMPLOYER' then cardinality(action_ids) + cardinality(appointment_ids) = 0
        else cardinality(action_ids) = 0
    end);
comment on table outside_party is
    'Who takes part in a journey from outside the suite with the citizen''s permission: a voluntary organisation (civilsamfund), an employer (arbejdsgiver) or the prison and probation service (Kriminalforsorgen).';
comment on column outside_party.action_ids is
    'The organisation''s own measures; an employer sees the steps back to work, the prison and probation service the release, and both have none.';
