-- Who referred a citizen to volunteers is told when the offer goes.

alter table staff_notice
    drop constraint staff_notice_kind_check,
    add constraint staff_notice_kind_check check (kind in (
        'BREAK_GLASS_OPENED', 'PLAN_RETRACTED', 'BENEFIT_RETRACTED', 'PLAN_OBJECTED', 'VOLUNTEER_OFFER_GONE'));
