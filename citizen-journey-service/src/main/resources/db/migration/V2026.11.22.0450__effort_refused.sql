-- What was asked of other sectors for an effort that one of them refused waits for nobody any more.

alter table proposal
    drop constraint proposal_state_check,
    add constraint proposal_state_check
        check (state in ('PROPOSED', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'REPLACED', 'LAPSED')),
    add check (state <> 'LAPSED' or effort_id is not null);
