-- Decisions on welfare technology and rehabilitation are whole: law, authority, term and complaint (C20, X16).

alter table welfare_technology
    add column law           text check (length(law) between 1 and 200),
    add column law_version   text check (length(law_version) between 1 and 100),
    add column authority     text check (length(authority) between 1 and 200),
    add column complain_rule text,
    add column complaint     jsonb check (complaint ? 'receivedOn' and complaint ? 'reassessBy'),
    add check ((law is null) = (authority is null)),
    add check (complain_rule is null or complain_by is not null);
comment on column welfare_technology.law is 'The law and paragraph; null where it was decided before this was asked for.';
comment on column welfare_technology.law_version is 'The version of the law in force when it was decided.';
comment on column welfare_technology.authority is 'Who decided, and is complained to.';
comment on column welfare_technology.complain_rule is 'Which dated term gave the last day to complain.';
comment on column welfare_technology.complaint is
    'What the citizen complained (klage): {receivedOn, late, reassessBy, reassessedOn, outcome}.';

alter table rehabilitation_decision
    add column authority     text check (length(authority) between 1 and 200),
    add column complain_rule text,
    add column complaint     jsonb check (complaint ? 'receivedOn' and complaint ? 'reassessBy'),
    add check (complain_rule is null or complain_by is not null);
comment on column rehabilitation_decision.authority is
    'Who decided, and is complained to; null where it was decided before this was asked for.';
comment on column rehabilitation_decision.complain_rule is 'Which dated term gave the last day to complain.';
comment on column rehabilitation_decision.complaint is
    'What the citizen complained (klage): {receivedOn, late, reassessBy, reassessedOn, outcome}.';

create function decision_of(one welfare_technology) returns json language sql stable as $$
    select json_build_object(
        'state', case one.state when 'NOT_RELEVANT' then 'REFUSED' else 'GRANTED' end,
        'law', one.law, 'lawVersion', one.law_version, 'authority', one.authority, 'decidedOn', one.decided_on,
        'complainBy', one.complain_by, 'complainRule', one.complain_rule, 'complaint', one.complaint)
$$;
comment on function decision_of(welfare_technology) is 'The decision (afgørelse) on a solution.';

create function decision_of(one rehabilitation_decision) returns json language sql stable as $$
    select json_build_object(
        'state', case when one.relevant then 'GRANTED' else 'REFUSED' end,
        'law', (
            select t.law from plan_type t
            where t.code = 'REHABILITERINGSFORLOEB_83A' and t.valid_from = one.law_valid_from),
        'lawVersion', one.law_valid_from::text, 'authority', one.authority, 'decidedOn', one.decided_on,
        'complainBy', one.complain_by, 'complainRule', one.complain_rule, 'complaint', one.complaint)
$$;
comment on function decision_of(rehabilitation_decision) is
    'The decision (afgørelse) on rehabilitation; its law is that of the period it was decided in, whose first day is its version.';
