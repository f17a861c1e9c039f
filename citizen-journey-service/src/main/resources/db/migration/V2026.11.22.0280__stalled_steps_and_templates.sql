-- The step under way of each joint goal, for the rule that finds it standing still (FW-J4), and the templates actions are
-- copied from (FW-J5).

alter table joint_goal
    add column sectors       text[] not null default '{}'
        check (sectors <@ array['EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY']),
    add column step_id       uuid,
    add column step_moved_on date,
    add check ((step_id is null) = (step_moved_on is null)),
    add check (step_id is null or status = 'ACTIVE');
comment on column joint_goal.sectors is 'Every sector that owns the goal, as the latest version of the plan has it.';
comment on column joint_goal.step_id is 'The step under way, while the goal is worked on.';
comment on column joint_goal.step_moved_on is 'The day it began, or on which the help with it became another.';

create table action_template (
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    sector       text not null check (sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    code         text not null,
    kind         text not null,
    title        text not null,
    weekly_hours numeric(5, 2) check (weekly_hours between 0 and 168),
    reason       text,
    version      bigint not null check (version > 0),
    primary key (municipality, sector, code)
);
comment on table action_template is 'What a sector begins an action from (skabelon); an action that says the same is not individualised.';
call isolate_by_municipality('action_template', 'select, insert, update');

insert into rule_ground (rule, law, valid_from, valid_to, to_be_checked, source)
values
    ('step-stalled', 'Serviceloven § 148', '1998-07-01', null, true, 'FW-J4: et skridt ad gangen; varslet er et valg'),
    ('not-individualised', 'Retssikkerhedsloven § 5', '1998-07-01', null, true,
        'FW-J5: borgerens ressourcer som udgangspunkt; mærket er et valg');
