-- Citizens answer the coordinated plan themselves, and the coordinator hears of a no.

alter table coordinated_plan_assent
    add column via text not null default 'STAFF' check (via in ('STAFF', 'CITIZEN', 'REPRESENTATIVE'));
comment on column coordinated_plan_assent.via is
    'Whether staff noted it, or the citizen or who stands for the citizen said it with their own log-in.';

alter table staff_notice
    drop constraint staff_notice_kind_check,
    add constraint staff_notice_kind_check check (kind in ('BREAK_GLASS_OPENED', 'PLAN_RETRACTED', 'PLAN_OBJECTED'));
