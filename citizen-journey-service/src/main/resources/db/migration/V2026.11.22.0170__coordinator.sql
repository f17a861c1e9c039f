-- Who held a journey together when: without overlap and without gap, as the database itself demands.

create extension if not exists btree_gist;

create table coordinator_term (
    id           uuid primary key,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id   uuid not null references citizen,
    user_id      text not null,
    name         text not null,
    since        timestamptz not null,
    until        timestamptz check (until > since),
    how          text not null check (how in ('APPOINTED', 'HAND_OVER', 'CASELOAD')),
    decided_by   text not null,
    unique (citizen_id, since),
    constraint coordinator_term_without_overlap
        exclude using gist (citizen_id with =, tstzrange(since, until) with &&),
    constraint coordinator_term_without_gap
        foreign key (citizen_id, until) references coordinator_term (citizen_id, since) deferrable initially deferred
);
comment on table coordinator_term is 'The coordinators of a journey one after the other; the open term is that of the coordinator now.';
comment on column coordinator_term.until is
    'The instant the successor begins: each end must be a beginning, so nobody stops before somebody else has started.';
comment on column coordinator_term.decided_by is 'Who appointed, accepted or ordered it.';
call isolate_by_municipality('coordinator_term', 'select, insert, update');

create table coordinator_hand_over (
    id           uuid primary key,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id   uuid not null references citizen,
    from_user    text not null,
    to_user      text not null check (to_user <> from_user),
    to_name      text not null,
    to_phone     text not null,
    to_deputy    text check (to_deputy <> to_user),
    proposed_by  text not null,
    proposed_at  timestamptz not null,
    answer_by    timestamptz not null,
    state        text not null check (state in ('PROPOSED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN', 'UNANSWERED', 'OVERTAKEN')),
    ended_at     timestamptz,
    reason       text,
    version      bigint not null,
    check ((state = 'PROPOSED') = (ended_at is null)),
    check ((state = 'REFUSED') = (reason is not null))
);
comment on table coordinator_hand_over is
    'A hand-over offered to another: the former coordinator stays until the receiver has accepted.';
comment on column coordinator_hand_over.state is
    'UNANSWERED when the receiver let the time pass, OVERTAKEN when the journey went to somebody by another way.';
create unique index coordinator_hand_over_one_open on coordinator_hand_over (citizen_id) where state = 'PROPOSED';
create index coordinator_hand_over_by_receiver on coordinator_hand_over (municipality, to_user, id);
create index coordinator_hand_over_by_giver on coordinator_hand_over (municipality, from_user, id);
call isolate_by_municipality('coordinator_hand_over', 'select, insert, update');

create table coordinator_absence (
    id           uuid primary key,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    user_id      text not null,
    starts_on    date not null,
    ends_on      date not null,
    substitute   text check (substitute <> user_id),
    recorded_by  text not null,
    recorded_at  timestamptz not null,
    state        text not null check (state in ('PLANNED', 'RUNNING', 'OVER')),
    check (ends_on > starts_on or state = 'OVER'),
    constraint coordinator_absence_once_a_day exclude using gist (
        municipality with =, user_id with =, daterange(starts_on, greatest(starts_on, ends_on)) with &&)
);
comment on table coordinator_absence is
    'When a coordinator is away. Why is nobody''s business and has no column: it would often be about health.';
comment on column coordinator_absence.ends_on is 'The first day back.';
comment on column coordinator_absence.substitute is 'Acts in the journeys that have no deputy, or one who is away as well.';
create index coordinator_absence_by_user on coordinator_absence (municipality, user_id, starts_on, id);
call isolate_by_municipality('coordinator_absence', 'select, insert, update');

alter table coordinator
    add column absence_id    uuid references coordinator_absence,
    add column deputy_before text;
alter table coordinator
    add check (absence_id is null or deputy_user is not null),
    add check (deputy_before is null or absence_id is not null);
comment on column coordinator.absence_id is 'The absence for which the deputy stands in; its end takes the deputy away again.';
comment on column coordinator.deputy_before is 'The deputy who was away as well and returns when the absence ends.';
create index coordinator_by_absence on coordinator (absence_id) where absence_id is not null;

create table caseload_hand_over (
    id           uuid primary key,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    from_user    text not null,
    to_user      text not null check (to_user <> from_user),
    to_name      text not null,
    to_phone     text not null,
    to_deputy    text check (to_deputy <> to_user),
    ordered_by   text not null,
    ordered_at   timestamptz not null
);
comment on table caseload_hand_over is 'A leader gives all journeys of one coordinator to another in one act.';
create index caseload_hand_over_by_user on caseload_hand_over (municipality, from_user, id);
call isolate_by_municipality('caseload_hand_over', 'select, insert');

create table caseload_item (
    hand_over_id uuid not null references caseload_hand_over,
    citizen_id   uuid not null references citizen,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    state        text not null default 'WAITING' check (state in ('WAITING', 'MOVED', 'REFUSED')),
    refusal      text check (refusal in ('HELD_BY_ANOTHER', 'DECLINED_BY_CITIZEN')),
    primary key (hand_over_id, citizen_id),
    check ((state = 'REFUSED') = (refusal is not null))
);
comment on table caseload_item is
    'One journey of a caseload; each moves in a transaction of its own, so a stopped service goes on where it was.';
create index caseload_item_waiting on caseload_item (citizen_id) where state = 'WAITING';
call isolate_by_municipality('caseload_item', 'select, insert, update');

create table coordinator_request (
    id            uuid primary key,
    municipality  text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id    uuid not null references citizen,
    kind          text not null check (kind in ('DECLINES', 'ASKS_FOR_ANOTHER')),
    about_user    text not null,
    wish          text,
    stated_on     date not null,
    recorded_by   text not null,
    recorded_at   timestamptz not null,
    outcome       text check (outcome in ('MET', 'NOT_MET')),
    answer_reason text,
    answered_by   text,
    answered_at   timestamptz,
    check ((outcome is null) = (answer_reason is null) and (outcome is null) = (answered_by is null)
        and (outcome is null) = (answered_at is null))
);
comment on table coordinator_request is 'The citizen declines the coordinator or asks for another, and what was answered.';
create index coordinator_request_by_citizen on coordinator_request (citizen_id, id);
call isolate_by_municipality('coordinator_request', 'select, insert, update');
