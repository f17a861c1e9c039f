-- Row-level security takes coalesce for something that might tell of hidden rows and lets no index serve a search for
-- its result, so that each call passed over all records that were ever merged. It knows case to be harmless.

create or replace function records_of(asked_id uuid) returns setof uuid
    language sql stable
begin atomic
    select r.id
    from (select case when merged then survivor_id else id end as id from citizen where id = asked_id) one
        cross join lateral (select one.id union select id from citizen where survivor_id = one.id) r;
end;
