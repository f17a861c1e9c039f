-- Who may have seen a plan of the wrong citizen is told in person, too.

alter table staff_notice
    drop constraint staff_notice_kind_check,
    add constraint staff_notice_kind_check check (kind in ('BREAK_GLASS_OPENED', 'PLAN_RETRACTED'));
