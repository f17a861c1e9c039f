-- What the rules need to know of a citizen beside the plans. Each table is written by the folder of its name.

alter table citizen
    add column birth_date      date,
    add column protected       boolean not null default false,
    add column protected_until date,
    add column digital_exempt  boolean not null default false,
    add check (protected or protected_until is null);
comment on column citizen.birth_date is 'From the CPR number, where it tells; drives milestones by age.';
comment on column citizen.protected is 'Name and address protection (navne- og adressebeskyttelse).';
comment on column citizen.digital_exempt is 'Exempt from digital post (fritaget for Digital Post).';

alter table plan_type
    add column sensitivity text not null default 'FORTROLIG'
        check (sensitivity in ('IKKE_FORTROLIG', 'FORTROLIG', 'FOELSOM', 'VIP'));
comment on column plan_type.sensitivity is 'How sensitive a plan of the type is unless its system says otherwise.';
update plan_type set sensitivity = 'FOELSOM' where sector = 'PSYCHIATRY' or code = 'HANDLEPLAN_KRIMINALFORSORG';

alter table sector_plan
    add column sensitivity     text not null default 'FORTROLIG'
        check (sensitivity in ('IKKE_FORTROLIG', 'FORTROLIG', 'FOELSOM', 'VIP')),
    add column weekly_capacity numeric(5, 2) check (weekly_capacity between 0 and 168),
    add column needs           jsonb not null default '[]' check (jsonb_typeof(needs) = 'array'),
    add column contact_persons jsonb not null default '[]' check (jsonb_typeof(contact_persons) = 'array'),
    add column withdrawn_at    timestamptz;
comment on column sector_plan.weekly_capacity is 'Hours a week the citizen can manage by the plan, such as a medical limit (skånehensyn).';
comment on column sector_plan.needs is 'Needs (behov) the plan answers: [{code, statutory}].';
comment on column sector_plan.contact_persons is 'Whom the plan calls a contact person, and by which law: [{kind, name, phone}].';
comment on column sector_plan.withdrawn_at is 'Its system has withdrawn it; its parts have ended and its id is kept should it return.';

alter table goal
    add column direction text check (direction in ('MORE', 'LESS', 'HOLD')),
    add column status    text not null default 'ACTIVE' check (status in ('ACTIVE', 'ACHIEVED', 'DROPPED')),
    add column moved_on  date;
comment on column goal.direction is 'Whether there should be more, less or the same of what the life domain is about; opposite ones contradict.';
comment on column goal.moved_on is 'The last day on which a follow-up found progress.';

alter table action add column terms jsonb not null default '{}' check (jsonb_typeof(terms) = 'object');
comment on column action.terms is 'Who gives it, how, by which decision and method, and for which needs.';

alter table appointment
    add column sanctionable boolean not null default false,
    add column form         text check (form in ('PHYSICAL', 'PHONE', 'VIDEO')),
    add column interpreter  text check (interpreter ~ '^[a-z]{2,3}$');
comment on column appointment.sanctionable is 'True when absence can lead to a benefit sanction.';
comment on column appointment.interpreter is 'The language an interpreter is needed for.';

create table team_member (
    id           uuid primary key,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id   uuid not null references citizen,
    user_id      text not null,
    role         text not null,
    sector       text check (sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    added_by     text not null,
    added_at     timestamptz not null,
    ends_at      timestamptz check (ends_at > added_at),
    version      bigint not null default 0
);
comment on table team_member is 'Who works together around a citizen (team); who has left has no access.';
create index team_member_by_citizen on team_member (citizen_id);
create index team_member_by_user on team_member (municipality, user_id);
call isolate_by_municipality('team_member', 'select, insert, update');

create table transition (
    id           uuid primary key,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id   uuid not null references citizen,
    kind         text not null,
    status       text not null check (status in ('STARTED', 'ACCEPTED', 'REFUSED', 'COMPLETED', 'CANCELLED')),
    from_sector  text not null check (from_sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    from_unit    text not null,
    to_sector    text check (to_sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    to_unit      text,
    planned_at   timestamptz not null,
    answer_by    timestamptz not null,
    started_at   timestamptz not null,
    version      bigint not null default 0,
    check (status not in ('ACCEPTED', 'COMPLETED') or to_unit is not null)
);
comment on table transition is 'A hand-over of a citizen between sectors or authorities (overgang); the sender''s until the receiver accepts.';
create index transition_by_citizen on transition (citizen_id);
call isolate_by_municipality('transition', 'select, insert, update');

create table coordinated_plan (
    id           uuid primary key,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id   uuid not null references citizen,
    status       text not null check (status in ('DRAFT', 'ACTIVE', 'DECLINED', 'WITHDRAWN', 'CLOSED')),
    plan_ids     uuid[] not null default '{}',
    consented    boolean not null default false,
    version      bigint not null default 0
);
comment on table coordinated_plan is 'The one plan over sectors (helhedsorienteret plan).';
create unique index coordinated_plan_active on coordinated_plan (citizen_id) where status = 'ACTIVE';
create index coordinated_plan_by_citizen on coordinated_plan (citizen_id);
call isolate_by_municipality('coordinated_plan', 'select, insert, update');

create table joint_goal (
    id                  uuid primary key,
    municipality        text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    coordinated_plan_id uuid not null references coordinated_plan,
    life_domain         text not null,
    title               text not null,
    direction           text check (direction in ('MORE', 'LESS', 'HOLD')),
    status              text not null check (status in ('PROPOSED', 'ACTIVE', 'ACHIEVED', 'DROPPED')),
    follow_up_on        date,
    moved_on            date
);
comment on table joint_goal is 'A goal owned by all sectors concerned (fælles mål).';
create index joint_goal_by_plan on joint_goal (coordinated_plan_id);
call isolate_by_municipality('joint_goal', 'select, insert, update');

create table contact (
    id           uuid primary key,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id   uuid not null references citizen,
    at           timestamptz not null,
    form         text not null check (form in ('IN_PERSON', 'PHONE', 'VIDEO', 'LETTER', 'DIGITAL')),
    sector       text check (sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    unit         text not null,
    next_step_on date,
    recorded_by  text not null,
    recorded_at  timestamptz not null
);
comment on table contact is 'That somebody was in touch with the citizen (kontakt).';
create index contact_by_citizen on contact (citizen_id, at desc);
call isolate_by_municipality('contact', 'select, insert, update');

create table pause (
    id           uuid primary key,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id   uuid not null references citizen,
    starts_on    date not null,
    ends_on      date not null check (ends_on >= starts_on),
    reason       text not null,
    recorded_by  text not null,
    version      bigint not null default 0
);
comment on table pause is 'A planned pause of the work (pause); ends_on is the first day after it.';
create index pause_by_citizen on pause (citizen_id);
call isolate_by_municipality('pause', 'select, insert, update');

create table episode (
    id             uuid primary key,
    municipality   text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id     uuid not null references citizen,
    kind           text not null,
    sector         text not null check (sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    institution_id uuid,
    starts_on      date not null,
    ends_on        date check (ends_on >= starts_on),
    outcome        text,
    version        bigint not null default 0
);
comment on table episode is 'A stay, treatment or placement with a beginning and an end (forløbsepisode).';
create unique index episode_open on episode (citizen_id, kind) where ends_on is null;
create index episode_by_citizen on episode (citizen_id, starts_on);
call isolate_by_municipality('episode', 'select, insert, update');

create table milestone (
    id           uuid primary key,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id   uuid not null references citizen,
    kind         text not null,
    sector       text not null check (sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    warn_on      date not null,
    due_on       date not null check (due_on >= warn_on),
    state        text not null check (state in ('OPEN', 'MET', 'NOT_RELEVANT')),
    version      bigint not null default 0
);
comment on table milestone is 'What must have happened by an age or a date (milepæl).';
create index milestone_open on milestone (citizen_id) where state = 'OPEN';
call isolate_by_municipality('milestone', 'select, insert, update');

create table benefit (
    id           uuid primary key,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id   uuid not null references citizen,
    external_id  text not null,
    kind         text not null,
    starts_on    date not null,
    ends_on      date check (ends_on > starts_on),
    version      bigint not null default 0,
    unique (citizen_id, external_id)
);
comment on table benefit is 'What the citizen lives on (forsørgelse), from the benefit system.';
call isolate_by_municipality('benefit', 'select, insert, update');

create table volunteering (
    id           uuid primary key,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id   uuid not null references citizen,
    organisation text not null,
    unit         text not null,
    weekly_hours numeric(5, 2) not null check (weekly_hours between 0 and 168),
    starts_on    date not null,
    ends_on      date check (ends_on > starts_on),
    version      bigint not null default 0
);
comment on table volunteering is 'Unpaid voluntary work of the citizen (frivilligt arbejde), with the public unit responsible.';
create index volunteering_by_citizen on volunteering (citizen_id);
call isolate_by_municipality('volunteering', 'select, insert, update');

create table rehabilitation_decision (
    id           uuid primary key,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id   uuid not null references citizen,
    relevant     boolean not null,
    outcome      text check (outcome in ('OFFERED', 'ACCEPTED', 'DECLINED', 'COMPLETED')),
    reason       text,
    decided_on   date not null,
    version      bigint not null default 0,
    check (relevant = (outcome is not null)),
    check (relevant or reason is not null)
);
comment on table rehabilitation_decision is
    'Whether rehabilitation (rehabiliteringsforløb, § 83 a) can help before home help is assessed.';
create index rehabilitation_decision_by_citizen on rehabilitation_decision (citizen_id, decided_on);
call isolate_by_municipality('rehabilitation_decision', 'select, insert, update');
