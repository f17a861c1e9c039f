-- A citizen who is erased (sletning, X5, F10): what stays is that it was done, and who has answered for their part.
create table erasure (
    id           uuid primary key,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id   uuid not null,
    records      uuid[] not null check (citizen_id = any (records)),
    ground       text not null check (ground in ('RETENTION_ENDED', 'NEVER_LAWFUL')),
    reason       text not null check (length(reason) between 1 and 1000),
    erased_at    timestamptz not null,
    erased_by    text not null,
    rows_erased  bigint not null check (rows_erased > 0)
);
create index erasure_by_municipality on erasure (municipality, id);
comment on table erasure is 'The tombstone of an erased citizen: ids and the decision, nothing about the person.';
comment on column erasure.records is 'All records that were the same person; none of the ids leads to anybody any more.';
comment on column erasure.reason is 'Why it was decided; no word about the person.';
comment on column erasure.rows_erased is 'How many rows were deleted here, stored answers among them.';
call isolate_by_municipality('erasure', 'select, insert');

create table erasure_receipt (
    erasure_id   uuid not null references erasure (id),
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    service      text not null check (service in ('agreements', 'budget', 'supervision')),
    subject      uuid not null,
    confirmed_at timestamptz,
    rows_erased  bigint check (rows_erased >= 0),
    primary key (subject, service),
    check ((confirmed_at is null) = (rows_erased is null))
);
create index erasure_receipt_by_erasure on erasure_receipt (erasure_id, service);
create index erasure_receipt_missing on erasure_receipt (erasure_id) where confirmed_at is null;
comment on table erasure_receipt is 'The receipts the other services owe, and what each has confirmed.';
comment on column erasure_receipt.subject is 'The erased record or action by whose id the service was asked.';
call isolate_by_municipality('erasure_receipt', 'select, insert, update');

-- That somebody looked is kept as long as the log is; what they wrote about the person as a reason goes with the person.
create function forget_reason() returns trigger
    language plpgsql as $$
begin
    if new.reason is not null or not exists (select from erasure_receipt where subject = new.subject::uuid) then
        raise exception 'the audit is append-only' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end;
$$;
comment on function forget_reason is 'Refuses every change of the audit but to empty a reason after the citizen is erased.';
create trigger forgets_reason before update on audit for each row execute function forget_reason();
grant update (reason) on audit to ${app};

-- Figures outlive the citizen: an outcome holds no text, and keeps counting under an id that is nobody's.
alter table outcome drop constraint outcome_citizen_id_fkey;
comment on column outcome.citizen_id is 'The citizen; after an erasure an id that leads to nobody.';

-- Erasure alone deletes what is otherwise kept (dk.sammenhaeng.journey.erasure.Holding).
grant delete on
    action, action_area, action_dependency, admission_notice, appointment, benefit, benefit_retraction,
    break_glass, care_contact, caseload_item, choice, citizen, citizen_account, citizen_cpr, citizen_entry,
    citizen_merge, competence_assessment, concern, conflict, consent, consent_statement, contact, contact_channel,
    contact_schedule, contribution, coordinated_plan, coordinated_plan_assent, coordinated_plan_version,
    coordination_time, coordinator, coordinator_hand_over, coordinator_request, coordinator_term, copy_funding,
    correction, early_effort, effort, employment_part, employment_start, employment_start_method, entry_need,
    entry_part, entry_step, episode, family_consent, family_link, family_plan, follow_up, goal, guidance,
    home_help_assessment, home_monitoring, home_training, hospital_stay, incoming_transition, involvement_reason,
    involvement_score, joint_goal, life_event, meeting, meeting_commitment, meeting_decision, meeting_participant,
    message, milestone, milestone_fact, monitoring_deviation, next_step, note, notice, outside_party, own_decision,
    pause, placement_signal, plan_assessment, plan_competence, plan_dialogue, plan_retraction, plan_version,
    prefill_answer, proposal, pupil_plan, received_plan, recognised_competence, rehabilitation_decision,
    representation, resource_profile, responsible_change, resting_due, return_to_work, return_to_work_step,
    school_result, school_target, sector_plan, sector_plan_assent, self_reliance, service_resumption, staff_notice, team_member,
    team_task, training_session, transition, volunteer_referral, volunteering, welfare_technology
to ${app};
grant delete on outcome, idempotent_answer to ${app};

-- Each row that is deleted is looked for where it may be referred to.
create index on action_dependency (action_id);
create index on action_dependency (awaits_id);
create index on action_dependency (citizen_id);
create index on admission_notice (citizen_id);
create index on break_glass (citizen_id);
create index on caseload_item (citizen_id);
create index on choice (replaces) where replaces is not null;
create index on choice (representation_id) where representation_id is not null;
create index on citizen_cpr (citizen_id);
create index on concern (citizen_id);
create index on concern (proposal_id) where proposal_id is not null;
create index on consent (representation_id) where representation_id is not null;
create index on consent_statement (representation_id) where representation_id is not null;
create index on contact_schedule (citizen_id);
create index on contribution (representation_id) where representation_id is not null;
create index on coordinator_hand_over (citizen_id);
create index on correction (plan_id) where plan_id is not null;
create index on employment_start (plan_id) where plan_id is not null;
create index on family_consent (citizen_id);
create index on family_consent (representation_id) where representation_id is not null;
create index on family_link (citizen_id);
create index on family_link (other_citizen_id);
create index on follow_up (plan_id);
create index on home_help_assessment (decision_id) where decision_id is not null;
create index on home_monitoring (plan_id);
create index on home_training (plan_id);
create index on hospital_stay (hand_over) where hand_over is not null;
create index on incoming_transition (citizen_id) where citizen_id is not null;
create index on involvement_reason (plan_id);
create index on involvement_score (plan_id);
create index on meeting_participant (plan_id) where plan_id is not null;
create index on message (meeting_id) where meeting_id is not null;
create index on message (plan_id) where plan_id is not null;
create index on monitoring_deviation (citizen_id);
create index on notice (benefit_id) where benefit_id is not null;
create index on notice (citizen_id);
create index on notice (conflict_id) where conflict_id is not null;
create index on notice (plan_id) where plan_id is not null;
create index on own_decision (action_id);
create index on own_decision (plan_id);
create index on placement_signal (citizen_id);
create index on plan_dialogue (coordinated_plan_id) where coordinated_plan_id is not null;
create index on plan_dialogue (plan_id) where plan_id is not null;
create index on proposal (plan_id);
create index on return_to_work (benefit_id);
create index on service_resumption (action_id);
create index on staff_notice (citizen_id);
create index on volunteer_referral (action_id) where action_id is not null;
create index on welfare_technology (plan_id);
