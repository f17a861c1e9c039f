-- Every table with a citizen keeps its rows with their record (V2026.11.22.0422). After each migration, so that no new
-- table is forgotten.
do $$
declare
    target text;
begin
    for target in
        select c.relname
        from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'citizen_id' and not a.attisdropped
        where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
            -- Conflicts are found over all plans together; they go with the records and come back.
            and c.relname <> 'conflict'
            and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'keeps_record')
    loop
        execute format(
            'create trigger keeps_record before update of citizen_id on %I for each row '
                'when (old.citizen_id is not null and new.citizen_id is distinct from old.citizen_id) '
                'execute function keep_record()', target);
    end loop;
    for target in
        select c.relname
        from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'citizen_id' and not a.attisdropped
        where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
            and c.relname <> all (array[
                'conflict',
                -- Numbers and log-ins are of the record itself.
                'citizen_cpr', 'citizen_account',
                -- The person has one coordinator, whichever record was named.
                'coordinator', 'coordinator_term', 'coordinator_hand_over', 'caseload_item',
                -- A word of one side of a family link names that side's record.
                'family_consent',
                -- Written with the record of what it came of.
                'outcome',
                -- What was told, and what rests, is not the person's.
                'notice', 'staff_notice', 'resting_due'])
            and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'stands_with_record')
    loop
        execute format(
            'create trigger stands_with_record before insert on %I for each row '
                'when (coalesce(current_setting(''sammenhaeng.record'', true), '''') <> '''') '
                'execute function stand_with_record()', target);
    end loop;
end;
$$;
