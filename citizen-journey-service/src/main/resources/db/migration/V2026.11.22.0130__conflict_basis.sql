-- What a conflict was found on, who is to act, and who must not know of it.

alter table conflict
    add column key             uuid[],
    add column sensitivity     text not null default 'FORTROLIG'
        check (sensitivity in ('IKKE_FORTROLIG', 'FORTROLIG', 'FOELSOM', 'VIP')),
    add column owner_user      text,
    add column rule_version    integer not null default 1 check (rule_version > 0),
    add column thresholds      jsonb not null default '{}' check (jsonb_typeof(thresholds) = 'object'),
    add column reopened_by     text,
    add column reopened_reason text,
    add check ((reopened_by is null) = (reopened_reason is null)),
    add check (reopened_by is null or accepted_by is not null),
    drop constraint conflict_cause_kind_check,
    add constraint conflict_cause_kind_check check (cause_kind in ('INSTITUTION', 'CITIZEN', 'EPISODE'));
update conflict set key = parts;
alter table conflict
    alter column key set not null,
    add check (cardinality(key) > 0);
comment on column conflict.key is
    'With the rule, what makes two findings the same. The parts may change while it stands, such as the appointments one admission hits.';
comment on column conflict.parts is 'Ids of the appointments, actions and other parts concerned, sorted.';
comment on column conflict.cause_id is 'The institution, citizen or episode; findings of one cause are one item of a worklist.';
comment on column conflict.sensitivity is 'That of its most sensitive plan or cause: who may see less must not know of it.';
comment on column conflict.owner_user is 'Who is to act: the coordinator, or who is responsible for the plan to change.';
comment on column conflict.rule_version is 'The version of the rule that found it.';
comment on column conflict.thresholds is 'The values of the rule''s thresholds it was found under: {key: value}.';
comment on column conflict.reopened_by is 'Who took the acceptance back before its day.';
drop index conflict_standing;
create unique index conflict_standing on conflict (citizen_id, rule, key) where status <> 'CLOSED';
create index conflict_by_rule on conflict (municipality, opened_at, rule);
