package dk.sammenhaeng.journey.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sammenhaeng.journey.Calls;
import dk.sammenhaeng.journey.Rows;
import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Nobody adds a text that outlives the citizen without saying why it may: each column that anything can be written to,
 * in a table that is not erased, unless a check of its own holds it to codes.
 */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class TextsThatStayTest {

    private static final String REASON = "Borgeren er bange";

    private static final Map<String, List<String>> WHY = Map.of(
            "who of the staff, or which system, did it", words("""
                    access_threshold.decided_by audit.actor audit.roles caseload_hand_over.from_user
                    caseload_hand_over.ordered_by caseload_hand_over.to_deputy caseload_hand_over.to_name
                    caseload_hand_over.to_phone caseload_hand_over.to_user choice_offer.put_by complaint_term.decided_by
                    concern_term.decided_by concern_triage.assigned_by coordinator_absence.recorded_by coordinator_absence.substitute
                    coordinator_absence.user_id deadline.decided_by delegation.changed_by digital_help_offer.put_by entry_district.put_by
                    entry_route.put_by area_plan.put_by erasure.erased_by milestone_term.decided_by
                    outreach_contact.recorded_by plan_batch.taken_by prefill_form.put_by rule_review.reviewed_by rule_threshold.decided_by
                    skipped_event.skipped_by source_system.name source_system.stated_by unit.leader_user
                    unit_member.user_id
                    """),
            "offers, units and institutions, as everybody may read of them", words("""
                    area_activity.title area_plan.name area_plan.partners area_plan.postal_codes choice_offer.places
                    copy_institution.area copy_institution.name copy_institution.phases copy_supervision.card
                    copy_supervision.cases digital_help_offer.name digital_help_offer.opening digital_help_offer.phone
                    digital_help_offer.place digital_help_offer.postal_codes digital_help_offer.provider
                    duty_unit.duty_phone duty_unit.duty_unit entry_district.name entry_district.postal_codes
                    entry_district.target_groups unit.duty_phone unit.name unit.phone_hours volunteer_offer.name
                    volunteer_offer.organisation volunteer_offer.phone
                    """),
            "what was decided for all, and why", words("""
                    access_threshold.reason action_template.code action_template.kind action_template.reason
                    action_template.title choice_offer.kind complaint_term.law complaint_term.reason
                    concern_term.law concern_term.reason
                    copy_method.code copy_method.phases deadline.code deadline.reason delegation.kinds delegation.note delegation.sectors
                    entry_route.kind method_days.method method_evidence.method milestone_term.kind milestone_term.law
                    milestone_term.reason outreach_contact.told_of prefill_form.name prefill_form.points
                    rule_conflict_report.answer rule_conflict_report.change rule_conflict_report.passed_to
                    rule_conflict_report.rule_a rule_conflict_report.rule_b rule_conflict_report.situation
                    rule_review.assessment rule_review.rule rule_threshold.key rule_threshold.reason rule_threshold.rule task_competence.professions
                    """),
            "figures and codes of figures", words("outcome.measure outcome.value plan_batch.summary"),
            "events, which hold ids and neutral kinds alone, and where they stand", words("""
                    event_log.aggregatetype event_log.payload event_log.traceparent event_log.type parked_event.consumer
                    parked_event.payload parked_event.reason parked_event.source parked_event.type
                    skipped_event.consumer skipped_event.parked_for skipped_event.payload skipped_event.reason
                    skipped_event.source skipped_event.type stream_gap.consumer stream_gap.last_reason
                    stream_gap.source stream_position.consumer stream_position.source due.kind
                    """),
            "the log of who looked, kept for its time", words("""
                    audit.act audit.code audit.purpose audit.request_id audit.subject audit.trace_id
                    """),
            "emptied or deleted where it is about the erased", words("""
                    audit.reason idempotent_answer.body idempotent_answer.caller idempotent_answer.headers
                    idempotent_answer.key idempotent_answer.method idempotent_answer.path
                    idempotent_answer.request_hmac letter.body letter.kind letter.to_municipality
                    """),
            "the decision to erase, which tells nothing about the person", words("erasure.reason"));

    @Test
    void every_text_that_stays_is_said_to_tell_of_no_citizen() {
        List<String> erased = Holding.ALL.stream().map(Holding::table).toList();
        List<String> texts = Rows.of("0000", """
                select c.relname || '.' || a.attname
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                where c.relkind = 'r' and n.nspname = 'public' and a.attname <> 'municipality'
                    and a.atttypid in ('text'::regtype, 'text[]'::regtype, 'jsonb'::regtype, 'bytea'::regtype)
                    and (has_column_privilege(c.oid, a.attnum, 'insert')
                        or has_column_privilege(c.oid, a.attnum, 'update'))
                    and not exists (
                        select from pg_constraint k
                        where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
                            and pg_get_constraintdef(k.oid) ~ '(= ANY|<@) \\(+ARRAY|~ ''\\^')
                """).stream()
                .filter(column -> !erased.contains(column.substring(0, column.indexOf('.'))))
                .toList();

        assertThat(texts)
                .containsExactlyInAnyOrderElementsOf(
                        WHY.values().stream().flatMap(Collection::stream).toList());
    }

    @Test
    void a_reason_is_emptied_in_the_audit_of_nobody_else() {
        Calls calls = Calls.inFreshMunicipality();
        UUID citizen = calls.citizen("HEALTH");
        calls.system("HEALTH").header("X-Reason", REASON).get("/v1/citizens/" + citizen + "/journey");
        String ofCitizen = " where subject = '" + citizen + "' and reason = '" + REASON + "'";

        assertThatThrownBy(() -> Rows.change(calls.municipality(), "update audit set reason = null" + ofCitizen))
                .hasStackTraceContaining("append-only");
        assertThatThrownBy(() -> Rows.change(calls.municipality(), "update audit set actor = 'x'" + ofCitizen))
                .hasStackTraceContaining("permission denied");
        assertThat(Rows.of(calls.municipality(), "select id from audit" + ofCitizen))
                .hasSize(1);
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }
}
