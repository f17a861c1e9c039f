-- That a rule whose findings are often dismissed has been looked at, and what came of it (daily use C3).

create table rule_review (
    id           uuid primary key,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    rule         text not null,
    rule_version integer not null check (rule_version > 0),
    found        bigint not null check (found >= 0),
    accepted     bigint not null check (accepted between 0 and found),
    assessment   text not null check (length(assessment) between 1 and 2000),
    decision     text not null check (decision in ('KEEP', 'CHANGE_THRESHOLD', 'ASK_FOR_CHANGE')),
    reviewed_by  text not null,
    reviewed_at  timestamptz not null
);
comment on table rule_review is
    'Reviews of rules, never changed: what the owner found and decided. A rule is marked anew by what is dismissed after the latest.';
comment on column rule_review.rule_version is 'The version of the rule that was looked at.';
comment on column rule_review.found is 'Its findings in the period, when it was looked at.';
comment on column rule_review.accepted is 'Those of them that people had set aside.';
create index rule_review_by_rule on rule_review (municipality, rule, id);
call isolate_by_municipality('rule_review', 'select, insert');
