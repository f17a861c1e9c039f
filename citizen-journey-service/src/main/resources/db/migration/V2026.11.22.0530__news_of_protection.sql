-- Protection of name and address reaches every plan like any other life event, and those who hold the journey together
-- are told of each in person (catalogue C21).

alter table notice
    drop constraint notice_kind_check,
    add constraint notice_kind_check check (kind in (
        'OPENED', 'CLOSED', 'PLAN_RETRACTED', 'BENEFIT_RETRACTED', 'CITIZEN_DIED', 'DEATH_TAKEN_BACK', 'CITIZEN_MOVED',
        'NAME_CHANGED', 'CUSTODY_CHANGED', 'ADDRESS_PROTECTED', 'ADDRESS_PROTECTION_ENDED', 'SERVICES_PAUSED',
        'SERVICES_TO_RESUME'));

alter table staff_notice
    drop constraint staff_notice_kind_check,
    add constraint staff_notice_kind_check check (kind in (
        'BREAK_GLASS_OPENED', 'PLAN_RETRACTED', 'BENEFIT_RETRACTED', 'PLAN_OBJECTED', 'VOLUNTEER_OFFER_GONE',
        'LIFE_EVENT'));
