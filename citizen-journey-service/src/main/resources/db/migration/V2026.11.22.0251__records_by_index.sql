-- The same records as before, found by index: row-level security lets no index serve a comparison with coalesce(), which
-- it does not know to tell nothing of the row; with case it does.

create or replace function records_of(asked_id uuid) returns setof uuid
    language sql stable
begin atomic
    select r.id from citizen asked
        cross join lateral (
            select case when asked.survivor_id is null then asked.id else asked.survivor_id end as id
            union all
            select id from citizen
            where survivor_id = case when asked.survivor_id is null then asked.id else asked.survivor_id end) r
    where asked.id = asked_id;
end;
