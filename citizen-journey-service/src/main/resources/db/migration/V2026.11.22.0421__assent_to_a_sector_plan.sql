-- Citizens answer each version of a sector's plan, and choose among options with a reason (C27, FV-C21).

create table sector_plan_assent (
    id           uuid primary key,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id   uuid not null references citizen,
    plan_id      uuid not null references sector_plan,
    number       bigint not null check (number >= 1),
    answer       text not null check (answer in ('ACCEPTED', 'OBJECTED', 'DECLINED')),
    words        text check (length(words) between 1 and 2000),
    stated_on    date not null,
    via          text not null check (via in ('STAFF', 'CITIZEN', 'REPRESENTATIVE')),
    recorded_by  text not null,
    recorded_at  timestamptz not null,
    check (answer = 'ACCEPTED' or words is not null)
);
comment on table sector_plan_assent is
    'What the citizen says to one version of a sector''s plan (medindflydelse); another answer follows, none is changed.';
comment on column sector_plan_assent.number is 'The version of the plan that is answered.';
comment on column sector_plan_assent.via is
    'Whether staff noted it, or the citizen or who stands for the citizen said it with their own log-in.';
create index sector_plan_assent_by_plan on sector_plan_assent (plan_id, id);
create index sector_plan_assent_by_citizen on sector_plan_assent (citizen_id, recorded_at);
call isolate_by_municipality('sector_plan_assent', 'select, insert');

alter table own_decision
    add column options text[] check (cardinality(options) between 2 and 20),
    add column reason text check (length(reason) between 1 and 1000),
    add constraint own_decision_among_options check (options is null or (decided = any (options) and reason is not null));
comment on column own_decision.options is 'Among what the citizen chose; null where there was no list.';
comment on column own_decision.reason is 'Why, in the citizen''s words.';
