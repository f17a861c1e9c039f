-- The coordinated plan as versions that never change; the rows of coordinated_plan and joint_goal follow the latest one.

create table coordinated_plan_version (
    plan_id       uuid not null references coordinated_plan,
    municipality  text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    number        bigint not null check (number > 0),
    document      jsonb not null check (jsonb_typeof(document) = 'object'),
    change        text not null,
    recorded_by   text not null,
    recorded_from timestamptz not null,
    recorded_to   timestamptz check (recorded_to > recorded_from),
    primary key (plan_id, number)
);
comment on table coordinated_plan_version is
    'Every version of a coordinated plan, whole. What stands in a sector plan is named by its id and never copied here.';
comment on column coordinated_plan_version.change is 'What was done, as a word of the code.';
comment on column coordinated_plan_version.recorded_to is 'From this instant the next version holds; null in the latest.';
create unique index coordinated_plan_version_latest on coordinated_plan_version (plan_id) where recorded_to is null;
create index coordinated_plan_version_at on coordinated_plan_version (plan_id, recorded_from);
-- A version can be ended and otherwise never be changed, by anybody.
call isolate_by_municipality('coordinated_plan_version', 'select, insert, update (recorded_to)');

create table coordinated_plan_assent (
    id           uuid primary key,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    plan_id      uuid not null,
    number       bigint not null,
    answer       text not null check (answer in ('ACCEPTED', 'OBJECTED', 'DECLINED')),
    words        text check (length(words) between 1 and 2000),
    stated_on    date not null,
    recorded_by  text not null,
    recorded_at  timestamptz not null,
    foreign key (plan_id, number) references coordinated_plan_version (plan_id, number),
    check (answer = 'ACCEPTED' or words is not null)
);
comment on table coordinated_plan_assent is
    'What the citizen says to one version of the plan (medindflydelse); a later word does not wipe out an earlier one.';
create index coordinated_plan_assent_by_plan on coordinated_plan_assent (plan_id, id);
call isolate_by_municipality('coordinated_plan_assent', 'select, insert');

create table self_reliance (
    id           uuid primary key,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    plan_id      uuid not null references coordinated_plan,
    moment       text not null check (moment in ('START', 'REVIEW', 'END')),
    score        integer not null check (score between 1 and 100),
    words        text check (length(words) between 1 and 2000),
    stated_on    date not null,
    recorded_by  text not null,
    recorded_at  timestamptz not null
);
comment on table self_reliance is 'How well the citizen manages alone (selvhjulpenhed), at start, review and end.';
create unique index self_reliance_once on self_reliance (plan_id, moment) where moment <> 'REVIEW';
create index self_reliance_by_plan on self_reliance (plan_id, id);
call isolate_by_municipality('self_reliance', 'select, insert');

create table follow_up (
    id                  uuid primary key,
    municipality        text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id          uuid not null references citizen,
    coordinated_plan_id uuid not null references coordinated_plan,
    plan_id             uuid not null references sector_plan,
    sector              text not null check (sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    because             text not null check (because in ('DECLINED', 'WITHDRAWN', 'CLOSED')),
    goals               uuid[] not null,
    actions             uuid[] not null,
    joint_parts         uuid[] not null,
    due_on              date not null,
    created_at          timestamptz not null,
    done_at             timestamptz,
    done_by             text,
    note                text check (length(note) between 1 and 1000),
    version             bigint not null default 0,
    unique (coordinated_plan_id, plan_id),
    check ((done_at is null) = (done_by is null)),
    check (note is null or done_at is not null)
);
comment on table follow_up is
    'What a sector must follow up alone because the coordinated plan has ended: its own plan is its own again, complete.';
comment on column follow_up.joint_parts is 'Those of the goals and actions that the coordinated plan had made joint.';
create index follow_up_open on follow_up (municipality, sector, due_on, id) where done_at is null;
create index follow_up_done on follow_up (municipality, sector, due_on, id) where done_at is not null;
create index follow_up_by_citizen on follow_up (citizen_id, due_on, id);
call isolate_by_municipality('follow_up', 'select, insert, update');
