-- A plan that is erased is looked for in the milestones that were seen in it (V2026.11.22.0480).
create index milestone_by_plan on milestone (plan_id) where plan_id is not null;
