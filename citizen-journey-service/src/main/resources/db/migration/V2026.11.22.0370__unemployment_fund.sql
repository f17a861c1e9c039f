-- The unemployment fund (a-kasse) takes part from outside in the dialogue with the job centre (FW-J2).

do $$
declare
    rule text;
begin
    for rule in
        select conname from pg_constraint
        where conrelid = 'outside_party'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%EMPLOYER%'
    loop
        execute format('alter table outside_party drop constraint %I', rule);
    end loop;
end
$$;
alter table outside_party
    add check (kind in ('CIVIL_SOCIETY', 'EMPLOYER', 'PROBATION_SERVICE', 'UNEMPLOYMENT_FUND')),
    add check (case kind
        when 'CIVIL_SOCIETY' then cardinality(action_ids) + cardinality(appointment_ids) > 0
        when 'PROBATION_SERVICE' then cardinality(action_ids) = 0
        else cardinality(action_ids) + cardinality(appointment_ids) = 0
    end);
comment on table outside_party is
    'Who takes part in a journey from outside the suite with the citizen''s permission: a voluntary organisation (civilsamfund), an employer (arbejdsgiver), the prison and probation service (Kriminalforsorgen) or an unemployment fund (a-kasse).';
