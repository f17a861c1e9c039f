-- The coordinated plan that began with what came along is known, so that none begins with it twice and that it gives it back
-- when the hand-over did not happen after all (C5).

alter table received_words no force row level security;
alter table coordinated_plan no force row level security;
alter table coordinated_plan_version no force row level security;
alter table citizen no force row level security;
alter table received_words add column begun_plan_id uuid references coordinated_plan;
update received_words w set begun_plan_id = (
    select p.id
    from citizen one
        join citizen r on case when r.merged then r.survivor_id else r.id end
            = case when one.merged then one.survivor_id else one.id end
        join coordinated_plan p on p.citizen_id = r.id
        join coordinated_plan_version v on v.plan_id = p.id and v.number = 1
    where one.id = w.citizen_id and v.recorded_from >= w.received_at and not exists (
        select from received_words later
        where later.citizen_id = w.citizen_id and later.received_at > w.received_at
            and later.received_at <= v.recorded_from)
    order by v.recorded_from limit 1);
alter table citizen force row level security;
alter table coordinated_plan_version force row level security;
alter table coordinated_plan force row level security;
alter table received_words force row level security;
comment on column received_words.begun_plan_id is 'The first coordinated plan here, which began with them.';
create index received_words_by_plan on received_words (begun_plan_id) where begun_plan_id is not null;

-- A version is otherwise never changed: only what came along is taken out, and only where the citizen never consented.
create function refuse_to_rewrite() returns trigger
    language plpgsql as $$
begin
    if not exists (select from received_words where begun_plan_id = new.plan_id and withdrawn_at is not null)
        or exists (
            select from coordinated_plan_version
            where plan_id = new.plan_id and (document -> 'consent' ->> 'given')::boolean) then
        raise exception 'a version is never changed' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end;
$$;
comment on function refuse_to_rewrite is
    'Lets what came along with a hand-over that did not happen be taken out of the draft that began with it, and nothing else.';
grant update (document) on coordinated_plan_version to ${app};
create trigger kept_as_it_was before update of document on coordinated_plan_version
    for each row execute function refuse_to_rewrite();
comment on column joint_goal.title is 'Empty for one that was taken back with the hand-over it came with.';
