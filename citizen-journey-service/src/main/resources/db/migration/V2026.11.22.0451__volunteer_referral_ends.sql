-- A referral to volunteers ends: with a reason, when the citizen takes the consent back, or when the offer goes (CIT-14).

alter table volunteer_referral
    add column sector        text check (sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    add column ended_on      date check (ended_on >= consented_on),
    add column ended_because text check (ended_because in ('ENDED', 'CONSENT_WITHDRAWN', 'OFFER_GONE')),
    add column end_reason    text check (length(end_reason) between 1 and 500),
    add column ended_by      text,
    add column ended_at      timestamptz,
    add column version       bigint not null default 0,
    add check (num_nonnulls(ended_on, ended_because, ended_by, ended_at) in (0, 4)),
    add check (ended_because is distinct from 'ENDED' or end_reason is not null),
    add check (end_reason is null or ended_on is not null);
comment on column volunteer_referral.sector is 'The sector whose employee or system referred; none for a coordinator.';
comment on column volunteer_referral.ended_on is 'The first day the referral no longer holds; the citizen''s rights are as before.';
create index volunteer_referral_open on volunteer_referral (offer_id) where ended_at is null;
grant update (ended_on, ended_because, end_reason, ended_by, ended_at, version) on volunteer_referral to ${app};

alter table message
    drop constraint message_kind_check,
    add constraint message_kind_check check (kind in (
        'COORDINATOR_LETTER', 'CONSENT_RECEIPT', 'WHOM_TO_CALL', 'MEETING_CALLED', 'MEETING_MOVED', 'MEETING_CANCELLED',
        'MEETING_DECIDED', 'DECISION_MADE', 'VOLUNTEER_HOURS', 'VOLUNTEER_OFFER_GONE'));
