-- What is written about a citizen is kept: the app login may delete it in an erasure alone, so that no mistake elsewhere
-- can lose a row.

create function refuse_to_delete() returns trigger
    language plpgsql as $$
begin
    if current_setting('sammenhaeng.erasing', true) is distinct from 'on' then
        raise exception 'rows of % are kept', tg_table_name using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end;
$$;
comment on function refuse_to_delete is 'Refuses a delete outside the erasure of a citizen (X5).';

create procedure let_only_an_erasure_delete(kept text[])
    language plpgsql as $$
declare
    each text;
begin
    foreach each in array kept loop
        execute format('grant delete on %I to ${app}', each);
        execute format('create trigger kept before delete on %I for each statement execute function refuse_to_delete()', each);
    end loop;
end;
$$;
comment on procedure let_only_an_erasure_delete is 'For each table with rows about a citizen: they can be deleted with the citizen, and not otherwise.';

call let_only_an_erasure_delete('{
    action, action_area, action_dependency, admission_notice, appointment, benefit, benefit_retraction,
    break_glass, care_contact, caseload_item, choice, citizen, citizen_account, citizen_cpr,
    citizen_entry, citizen_merge, competence_assessment, concern, conflict, consent, consent_statement,
    contact, contact_channel, contact_schedule, contribution, coordinated_plan, coordinated_plan_assent,
    coordinated_plan_version, coordination_time, coordinator, coordinator_hand_over, coordinator_request,
    coordinator_term, correction, early_effort, effort, employment_part,
    employment_start, employment_start_method, entry_need, entry_part, entry_step, episode,
    family_consent, family_link, family_plan, follow_up, goal, guidance, home_help_assessment,
    home_monitoring, home_training, hospital_stay, incoming_transition, involvement_reason,
    involvement_score, joint_goal, life_event, meeting, meeting_commitment, meeting_decision,
    meeting_participant, message, milestone, milestone_fact, monitoring_deviation, next_step, note,
    notice, outside_party, own_decision, pause, placement_signal, plan_assessment, plan_competence,
    plan_dialogue, plan_retraction, plan_version, prefill_answer, proposal, pupil_plan, received_plan,
    recognised_competence, rehabilitation_decision, representation, resource_profile, responsible_change,
    return_to_work, school_result, school_target, sector_plan, sector_plan_assent, self_reliance,
    service_resumption, staff_notice, team_member, team_task, training_session, transition,
    volunteer_referral, volunteering, welfare_technology}');
