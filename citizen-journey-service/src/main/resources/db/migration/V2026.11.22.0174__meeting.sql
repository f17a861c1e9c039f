-- Joint meetings around a citizen, and what was promised there.

create table meeting (
    id                   uuid primary key,
    municipality         text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id           uuid not null references citizen,
    kind                 text not null check (kind in (
        'CLARIFYING', 'COORDINATED_DIALOGUE', 'NETWORK', 'ROUND_TABLE', 'DISCHARGE_CONFERENCE', 'OTHER')),
    form                 text not null check (form in ('PHYSICAL', 'PHONE', 'VIDEO')),
    starts_at            timestamptz not null,
    ends_at              timestamptz not null,
    place                text,
    interpreter_language text check (interpreter_language ~ '^[a-z]{2,3}$'),
    interpreter_form     text check (interpreter_form in ('PHYSICAL', 'PHONE', 'VIDEO')),
    agenda               text[] not null default '{}',
    state                text not null check (state in ('PLANNED', 'HELD', 'CANCELLED')),
    moved                integer not null default 0,
    citizen_presence     text check (citizen_presence in ('ATTENDED', 'REPRESENTED', 'ABSENT')),
    reason               text,
    called_by            text not null,
    called_at            timestamptz not null,
    ended_at             timestamptz,
    version              bigint not null default 0,
    check (ends_at > starts_at),
    check ((interpreter_language is null) = (interpreter_form is null)),
    check ((state = 'PLANNED') = (ended_at is null)),
    check ((state = 'HELD') = (citizen_presence is not null)),
    check (state <> 'CANCELLED' or reason is not null)
);
comment on table meeting is 'A meeting of several parties around a citizen (afklarende møde, netværksmøde, udskrivningskonference).';
comment on column meeting.reason is 'Why it was cancelled, or last moved.';
create index meeting_by_citizen on meeting (citizen_id, starts_at);
call isolate_by_municipality('meeting', 'select, insert, update');

create table meeting_participant (
    id           uuid primary key,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    meeting_id   uuid not null references meeting,
    kind         text not null check (kind in (
        'UNIT', 'CITIZEN', 'COORDINATOR', 'UNEMPLOYMENT_FUND', 'RELATIVE', 'REPRESENTATIVE', 'EMPLOYER', 'OTHER')),
    name         text,
    sector       text check (sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    plan_id      uuid references sector_plan,
    answer       text not null default 'INVITED' check (answer in ('INVITED', 'ACCEPTED', 'DECLINED')),
    answered_at  timestamptz,
    check ((kind = 'UNIT') = (sector is not null and plan_id is not null)),
    check ((answer = 'INVITED') = (answered_at is null))
);
comment on table meeting_participant is 'Who is called to a meeting; every unit with a plan in force is, by itself.';
comment on column meeting_participant.plan_id is 'The plan by which the unit takes part: who may not know the plan is not shown the unit.';
create index meeting_participant_by_meeting on meeting_participant (meeting_id);
call isolate_by_municipality('meeting_participant', 'select, insert, update');

create table meeting_decision (
    id           uuid primary key,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    meeting_id   uuid not null references meeting,
    position     integer not null,
    content      text not null,
    assents      jsonb not null check (jsonb_typeof(assents) = 'array'),
    unique (meeting_id, position)
);
comment on table meeting_decision is 'What was decided together (beslutning), with each sector''s assent.';
comment on column meeting_decision.assents is '[{sector, agrees, reason?}]: one for each sector that was called.';
call isolate_by_municipality('meeting_decision', 'select, insert');

create table meeting_commitment (
    id            uuid primary key,
    municipality  text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id    uuid not null references citizen,
    meeting_id    uuid not null references meeting,
    what          text not null,
    owner_sector  text check (owner_sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    owner         text not null,
    due_on        date not null,
    state         text not null check (state in ('OPEN', 'DONE', 'DROPPED')),
    overdue_since timestamptz,
    ended_at      timestamptz,
    ended_by      text,
    reason        text,
    version       bigint not null default 0,
    check ((state = 'OPEN') = (ended_at is null) and (ended_at is null) = (ended_by is null)),
    check (state <> 'DROPPED' or reason is not null)
);
comment on table meeting_commitment is 'What somebody promised at a meeting (aftale om hvem der gør hvad), followed until done or dropped.';
comment on column meeting_commitment.owner_sector is 'Null for the citizen, the unemployment fund and others outside the sectors.';
create index meeting_commitment_by_citizen on meeting_commitment (citizen_id, id);
create index meeting_commitment_by_meeting on meeting_commitment (meeting_id);
create index meeting_commitment_by_sector on meeting_commitment (municipality, owner_sector, state, due_on, id);
call isolate_by_municipality('meeting_commitment', 'select, insert, update');
