-- An indicator finds what it counts by more than the municipality: all plans of a large one are a whole table, too.

drop index coordinated_plan_by_municipality;
create index coordinated_plan_by_status on coordinated_plan (municipality, status);
create index coordinated_plan_version_by_end on coordinated_plan_version (municipality, recorded_to)
    where recorded_to is not null;
