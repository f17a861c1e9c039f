-- A coordinated plan replaces the part on actions of a rehabilitation plan, and not the whole (LAB § 40, stk. 2).

alter table plan_type
    drop constraint plan_type_in_coordinated_plan_check,
    add constraint plan_type_in_coordinated_plan_check
        check (in_coordinated_plan in ('REPLACED', 'ACTION_PART_REPLACED', 'COORDINATED'));
update plan_type set in_coordinated_plan = 'ACTION_PART_REPLACED' where code = 'REHABILITERINGSPLAN';
