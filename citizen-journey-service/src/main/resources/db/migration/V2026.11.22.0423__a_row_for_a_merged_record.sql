-- What is written for a merged record in so many words stays there; an outcome always names the record of what it came of.

create or replace function stand_with_record() returns trigger
    language plpgsql as $$
declare
    person uuid[] := array(select records_of(new.citizen_id));
    whole record;
    part uuid;
    stands uuid;
begin
    -- What belongs to a plan, or to another row about the person, stands where that one stands.
    for whole in
        select a.attname as column_name, c.confrelid::regclass as table_name
        from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
        where c.conrelid = tg_relid and c.contype = 'f' and cardinality(c.conkey) = 1 and a.attname <> 'citizen_id'
            and c.confrelid <> all (array['conflict', 'representation']::regclass[])
            and (c.confrelid = 'action'::regclass or exists (
                select from pg_attribute k where k.attrelid = c.confrelid and k.attname = 'citizen_id'))
        order by c.confrelid <> 'sector_plan'::regclass, c.confrelid <> 'action'::regclass, a.attnum
    loop
        part := (to_jsonb(new) ->> whole.column_name)::uuid;
        if part is not null then
            if whole.table_name = 'action'::regclass then
                select p.citizen_id into stands from action a join sector_plan p on p.id = a.plan_id where a.id = part;
            else
                execute format('select citizen_id from %s where id = $1', whole.table_name) into stands using part;
            end if;
            if stands = any (person) then
                new.citizen_id := stands;
                return new;
            end if;
        end if;
    end loop;
    -- Written for a merged record in so many words: the writer knows whose it is.
    if exists (select from citizen c where c.id = new.citizen_id and c.survivor_id is not null) then
        return new;
    end if;
    foreach stands in array string_to_array(current_setting('sammenhaeng.record'), ',')::uuid[] loop
        if stands = any (person) then
            new.citizen_id := stands;
            return new;
        end if;
    end loop;
    return new;
end;
$$;

drop trigger if exists stands_with_record on outcome;
