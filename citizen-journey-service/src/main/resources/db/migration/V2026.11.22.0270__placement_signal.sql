-- Signs that a placement may break down (FV-C7): what a person registered, and the rule that finds them.

create table placement_signal (
    id            uuid primary key,
    municipality  text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id    uuid not null references citizen,
    episode_id    uuid not null references episode,
    sign          text not null check (sign in (
        'NO_CONSENT', 'WANTS_AWAY', 'RUNS_AWAY', 'CONFLICT', 'SCHOOL_ABSENCE', 'CARER_STRAINED', 'OTHER')),
    what          text check (length(what) between 1 and 1000),
    seen_on       date not null,
    sector        text check (sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    registered_by text not null,
    registered_at timestamptz not null,
    ended_on      date check (ended_on >= seen_on),
    done          text check (length(done) between 1 and 1000),
    ended_by      text,
    version       bigint not null default 0,
    check (sign <> 'OTHER' or what is not null),
    check ((ended_on is null) = (done is null)),
    check ((ended_on is null) = (ended_by is null))
);
comment on table placement_signal is
    'A sign that a placement (anbringelse) may break down, registered by a person; what the journey shows by itself is not kept twice.';
comment on column placement_signal.sector is 'The sector of who registered it; none for a coordinator.';
comment on column placement_signal.done is 'What was done about it when it ended.';
create index placement_signal_by_episode on placement_signal (episode_id, id);
call isolate_by_municipality('placement_signal', 'select, insert, update');

insert into rule_ground (rule, law, valid_from, valid_to, to_be_checked, source)
values
    ('placement-at-risk', 'Barnets lov', '2024-01-01', null, true,
        'Fælles Velfærd 2015: højst 4 procent sammenbrud; hvilke tegn der tæller, er et valg (FV-C7)');
