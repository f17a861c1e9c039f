-- An erased action (flow F10): the reason of a decision is emptied, and the stored answers that repeat it are deleted.
create index grant_case_by_action on grant_case (action_id);
grant delete on idempotent_answer to ${app};
comment on column grant_case.reason is 'Why it was decided; empty once the action is erased with its citizen.';
