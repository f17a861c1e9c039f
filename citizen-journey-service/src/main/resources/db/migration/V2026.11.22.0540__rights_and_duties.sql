-- A sector's plan lists what the citizen may and must by it, each with its reason and where to complain (FV-C15).

alter table sector_plan
    add column entitlements jsonb not null default '[]' check (jsonb_typeof(entitlements) = 'array');
comment on column sector_plan.entitlements is
    'Rights and duties (ret og pligt) by the plan: [{kind, words, reason, appealLink}].';
