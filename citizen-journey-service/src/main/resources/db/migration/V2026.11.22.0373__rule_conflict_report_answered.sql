-- What became of a report of rules that collide: taken up, passed on, answered (CIT-18).

alter table rule_conflict_report
    add column state           text not null default 'REPORTED'
        check (state in ('REPORTED', 'TAKEN_UP', 'PASSED_ON', 'ANSWERED')),
    add column taken_up_on     date,
    add column passed_on       date,
    add column passed_to       text check (length(passed_to) between 1 and 200),
    add column legal_change_id uuid,
    add column result          text check (result in ('CHANGED', 'CLARIFIED', 'UNCHANGED')),
    add column answer          text check (length(answer) between 1 and 2000),
    add column answered_on     date,
    add column change          text check (length(change) between 1 and 1000),
    add column change_from     date,
    add column version         bigint not null default 0,
    add check ((passed_on is null) = (passed_to is null)),
    add check (legal_change_id is null or passed_on is not null),
    add check (state <> 'TAKEN_UP' or taken_up_on is not null),
    add check (state <> 'PASSED_ON' or passed_on is not null),
    add check ((state = 'ANSWERED') = (answer is not null)),
    add check ((answer is null) = (result is null) and (answer is null) = (answered_on is null)),
    add check (coalesce(result = 'CHANGED', false) = (change is not null)),
    add check ((change is null) = (change_from is null));
comment on column rule_conflict_report.legal_change_id is 'Its id in the register of changes of law.';
comment on column rule_conflict_report.answer is 'What is right to do, for whoever reported it; nobody knows who that is.';
create index rule_conflict_report_by_state on rule_conflict_report (municipality, state, id);
grant update (state, taken_up_on, passed_on, passed_to, legal_change_id, result, answer, answered_on, change, change_from,
    version) on rule_conflict_report to ${app};
