-- Who was told of a plan, or may have seen it, that was put on the wrong citizen is told so: also the citizen (daily use C2).

alter table message
    drop constraint message_kind_check,
    add constraint message_kind_check check (kind in (
        'COORDINATOR_LETTER', 'CONSENT_RECEIPT', 'WHOM_TO_CALL', 'MEETING_CALLED', 'MEETING_MOVED', 'MEETING_CANCELLED',
        'MEETING_DECIDED', 'DECISION_MADE', 'VOLUNTEER_HOURS', 'VOLUNTEER_OFFER_GONE', 'RELATIVE_PERMITTED',
        'PLAN_WAS_NOT_YOURS'));
create index message_of_plan on message (plan_id) where plan_id is not null;
