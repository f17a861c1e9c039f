-- How citizens took part in decisions on their care and treatment: the reason where they did not, and their own judgement (FW-J6).

create table involvement_reason (
    id           uuid primary key,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id   uuid not null references citizen,
    plan_id      uuid not null references sector_plan,
    action_id    uuid not null references action,
    state        text not null check (state in ('GRANTED', 'REFUSED')),
    decided_on   date,
    reason       text not null check (length(reason) between 1 and 1000),
    recorded_by  text not null,
    recorded_at  timestamptz not null,
    unique nulls not distinct (action_id, state, decided_on)
);
comment on table involvement_reason is
    'Why a decision on care or treatment does not tell how the citizen took part; written once, for that decision alone.';
comment on column involvement_reason.decided_on is 'The day of the decision, where its system tells it.';
create index involvement_reason_by_citizen on involvement_reason (citizen_id, plan_id);
call isolate_by_municipality('involvement_reason', 'select, insert');

create table involvement_score (
    id           uuid primary key,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id   uuid not null references citizen,
    plan_id      uuid not null references sector_plan,
    score        integer not null check (score between 1 and 10),
    words        text check (length(words) between 1 and 1000),
    stated_on    date not null,
    via          text not null check (via in ('CITIZEN', 'REPRESENTATIVE', 'STAFF')),
    recorded_by  text not null,
    recorded_at  timestamptz not null
);
comment on table involvement_score is
    'How much a citizen felt involved in a plan, by the citizen''s own judgement (patientens egen vurdering); another one follows, none is changed.';
comment on column involvement_score.via is 'STAFF: written down for who cannot say it digitally.';
create index involvement_score_by_citizen on involvement_score (citizen_id, plan_id);
create index involvement_score_by_day on involvement_score (municipality, stated_on);
call isolate_by_municipality('involvement_score', 'select, insert');

insert into rule_ground (rule, law, valid_from, valid_to, to_be_checked, source)
values
    ('decision-without-involvement', 'Sundhedsloven §§ 15-16', '2007-01-01', null, false,
        'informeret samtykke; Fælles Velfærd 2015: min behandling er min beslutning; FW-J6');
