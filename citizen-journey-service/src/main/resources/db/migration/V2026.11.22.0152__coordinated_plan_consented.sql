-- The plan is the citizen's: one in force without consent cannot be written, whatever the code says.

alter table coordinated_plan
    add constraint coordinated_plan_consented check (status <> 'ACTIVE' or consented);
