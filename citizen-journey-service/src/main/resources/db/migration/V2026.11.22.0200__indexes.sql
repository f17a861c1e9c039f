-- What was looked for by passing over the whole table.

create index citizen_merge_by_merged on citizen_merge (merged_id, merged_at, id);
create index citizen_merge_resting on citizen_merge (resting_plan) where undone_at is null;
create index received_plan_by_incoming on received_plan (incoming_id);
