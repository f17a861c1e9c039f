-- What is decided by dated reference data keeps the period it was decided by (catalogue X16): choices their kind,
-- outcomes and education lifts their measure, rehabilitation and home help the law. A later period changes what comes
-- after it, never what was decided.

alter table choice add column kind_valid_from date;
alter table outcome add column measure_valid_from date;
alter table employment_part add column measure_valid_from date;
alter table rehabilitation_decision add column law_valid_from date;
alter table home_help_assessment add column law_valid_from date;

alter table choice no force row level security;
alter table outcome no force row level security;
alter table employment_part no force row level security;
alter table rehabilitation_decision no force row level security;
alter table home_help_assessment no force row level security;

-- The kind that was shown says it itself.
update choice set kind_valid_from = (shown ->> 'kindFrom')::date;
-- Each was checked on the day it was recorded, so that day's period is the one it was checked by.
update outcome o set measure_valid_from = (
    select max(m.valid_from) from outcome_measure m
    where m.code = o.measure and m.valid_from <= (o.recorded_at at time zone 'Europe/Copenhagen')::date);
update employment_part e set measure_valid_from = (
    select max(m.valid_from) from education_measure m
    where m.code = e.measure and m.valid_from <= (e.recorded_at at time zone 'Europe/Copenhagen')::date);
update rehabilitation_decision d set law_valid_from = (
    select max(t.valid_from) from plan_type t
    where t.code = 'REHABILITERINGSFORLOEB_83A' and t.valid_from <= d.decided_on);
-- Nothing held a day against the law until now: where none was in force, none is claimed.
update home_help_assessment a set law_valid_from = (
    select max(t.valid_from) from plan_type t
    where t.valid_from <= a.opened_on and (t.valid_to is null or t.valid_to > a.opened_on)
        and t.code = case a.law when 'SERVICE_ACT' then 'HJEMMEHJAELP_83' else 'PLEJE_OG_OMSORGSFORLOEB' end);

alter table choice force row level security;
alter table outcome force row level security;
alter table employment_part force row level security;
alter table rehabilitation_decision force row level security;
alter table home_help_assessment force row level security;

alter table choice
    alter column kind_valid_from set not null,
    add check (kind_valid_from = (shown ->> 'kindFrom')::date);
alter table outcome alter column measure_valid_from set not null;
alter table employment_part add check ((measure is null) = (measure_valid_from is null));
alter table rehabilitation_decision alter column law_valid_from set not null;

comment on column choice.kind_valid_from is 'The first day of the period of its kind that was shown.';
comment on column outcome.measure_valid_from is 'The first day of the period of its measure that it was recorded by.';
comment on column employment_part.measure_valid_from is
    'The first day of the period of the education measure that it was chosen or rejected by.';
comment on column rehabilitation_decision.law_valid_from is
    'The first day of the period of the law (plan type REHABILITERINGSFORLOEB_83A) that it was decided by.';
comment on column home_help_assessment.law_valid_from is
    'The first day of the period of the law that it was opened by; empty of older ones whose day no period held.';
