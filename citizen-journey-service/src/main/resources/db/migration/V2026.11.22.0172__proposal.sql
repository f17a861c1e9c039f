-- Proposals of one sector about another sector's plan. The plan itself is changed by its own system alone.

create table proposal (
    id                     uuid primary key,
    municipality           text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id             uuid not null references citizen,
    from_sector            text check (from_sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    to_sector              text not null check (to_sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    plan_id                uuid not null references sector_plan,
    kind                   text not null
        check (kind in ('ADD_ACTION', 'CHANGE_ACTION', 'END_ACTION', 'MOVE_APPOINTMENT', 'OTHER')),
    part_id                uuid,
    content                text not null,
    detail                 jsonb not null default '{}' check (jsonb_typeof(detail) = 'object'),
    reason                 text not null,
    effort_id              uuid,
    answer_by              date not null,
    proposed_by            text not null,
    proposed_at            timestamptz not null,
    proposed_at_version    bigint not null,
    replaces               uuid references proposal,
    state                  text not null check (state in ('PROPOSED', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'REPLACED')),
    overdue_since          timestamptz,
    ended_at               timestamptz,
    ended_by               text,
    answer_reason          text,
    answered_at_version    bigint,
    version                bigint not null default 0,
    check ((state = 'PROPOSED') = (ended_at is null) and (ended_at is null) = (ended_by is null)),
    check (state <> 'REJECTED' or answer_reason is not null),
    check ((state in ('APPROVED', 'REJECTED')) = (answered_at_version is not null))
);
comment on table proposal is 'A change one sector proposes to another''s plan (forslag); approving it changes no plan.';
comment on column proposal.from_sector is 'Null where a coordinator, who belongs to no sector, started an effort that had to be asked for.';
comment on column proposal.detail is 'What is proposed as values, so that rules can be asked: {action?, appointment?}.';
comment on column proposal.effort_id is 'The effort across sectors that needs this approval.';
comment on column proposal.proposed_at_version is 'The version of the plan when it was proposed; a later one tells that the plan has changed since.';
comment on column proposal.overdue_since is 'Nobody had answered by the day; both sectors'' leaders see it.';
create unique index proposal_replaced_once on proposal (replaces) where replaces is not null;
create index proposal_by_citizen on proposal (citizen_id, id);
create index proposal_incoming on proposal (municipality, to_sector, state, answer_by, id);
create index proposal_outgoing on proposal (municipality, from_sector, state, answer_by, id);
create index proposal_by_effort on proposal (effort_id) where effort_id is not null;
call isolate_by_municipality('proposal', 'select, insert, update');
