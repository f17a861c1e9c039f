-- A benefit that had been changed before V2026.11.22.0470 counted as first recorded at its last change, so that its trace
-- left out who had looked before. The event that first named it says when it came.

alter table benefit no force row level security;
alter table citizen no force row level security;
alter table citizen_merge no force row level security;
alter table event_log no force row level security;
update benefit b set first_recorded_at = least(b.first_recorded_at, coalesce(
    (select min(e.recorded_at) from event_log e
        where e.type = 'dk.sammenhaeng.citizen-journey.journey.part-changed.v1'
            and e.aggregateid in (
                select b.citizen_id union select m.survivor_id from citizen_merge m where m.merged_id = b.citizen_id)
            and e.payload::jsonb #>> '{data,partId}' = b.id::text),
    (select c.registered_at from citizen c where c.id = b.citizen_id)))
where b.version > 0;
alter table event_log force row level security;
alter table citizen_merge force row level security;
alter table citizen force row level security;
alter table benefit force row level security;
