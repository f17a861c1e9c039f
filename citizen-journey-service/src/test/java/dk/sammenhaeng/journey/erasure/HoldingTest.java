package dk.sammenhaeng.journey.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sammenhaeng.journey.Rows;
import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Nobody adds a table without saying whether its rows are erased with the citizen they are about (X5). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class HoldingTest {

    private static final String NOWHERE = "0000";

    /** What the municipality or the law has decided, staff and their units, offers to everybody: about no citizen. */
    private static final List<String> ABOUT_NOBODY = words("""
            access_threshold action_kind action_kind_synonym action_template area_activity area_plan benefit_kind
            caseload_hand_over choice_kind choice_offer complaint_term concern_term concern_triage contact_rhythm coordinator_absence
            copy_institution copy_method copy_supervision deadline delegation digital_help_offer duty_unit education_measure
            entry_district entry_route episode_end episode_kind external_milestone measure_type method_days
            method_evidence milestone_kind milestone_sign milestone_term outcome_measure outreach_contact plan_batch
            plan_type prefill_form refund_rate rule_conflict_report rule_ground rule_kind rule_review rule_sweep rule_threshold
            rule_value sharing_ground source_system target_group task_competence transition_kind unit unit_member
            volunteer_offer flyway_schema_history
            """);

    /** Events and audit hold ids alone; stored answers, deadlines and letters are deleted where they name an erased id. */
    private static final List<String> OF_THE_PLATFORM = words("""
            audit due event_log feed idempotent_answer letter letter_received outbox parked_event skipped_event stream
            stream_gap stream_position
            """);

    /** What stays of a citizen: the tombstone, and outcomes for the figures, under ids that are nobody's. */
    private static final List<String> WHAT_STAYS = words("erasure erasure_receipt outcome");

    /** Where the service deletes what no longer holds: copies, deadlines at rest, steps that a retraction takes away. */
    private static final Set<String> REPLACED_AT_WORK = Set.of("copy_funding", "resting_due", "return_to_work_step");

    @Test
    void every_table_is_erased_with_the_citizen_or_said_to_be_about_nobody() {
        List<String> declared = new ArrayList<>(ABOUT_NOBODY);
        declared.addAll(OF_THE_PLATFORM);
        declared.addAll(WHAT_STAYS);
        Holding.ALL.stream().map(Holding::table).forEach(declared::add);

        assertThat(declared).doesNotHaveDuplicates();
        assertThat(tables("true")).containsExactlyInAnyOrderElementsOf(declared);
    }

    @Test
    void no_table_that_leads_to_a_citizen_is_said_to_be_about_nobody() {
        Set<String> leading = new TreeSet<>(tables("""
                exists (select from pg_attribute a where a.attrelid = c.oid and a.attname like '%citizen_id')
                """));
        leading.addAll(Rows.of(NOWHERE, """
                with recursive reaching (id) as (
                    select 'citizen'::regclass::oid
                    union
                    select f.conrelid from pg_constraint f join reaching l on l.id = f.confrelid where f.contype = 'f')
                select id::regclass::text from reaching
                """));

        assertThat(leading).contains("goal", "plan_version").doesNotContainAnyElementsOf(ABOUT_NOBODY);
    }

    @Test
    void what_stays_for_the_figures_holds_codes_alone() {
        assertThat(Rows.of(NOWHERE, """
                select attname from pg_attribute a join pg_type t on t.oid = a.atttypid
                where attrelid = 'outcome'::regclass and attnum > 0
                    and t.typname not in ('uuid', 'date', 'timestamptz', 'bool')
                """)).containsExactlyInAnyOrder("municipality", "measure", "sector", "value");
    }

    @Test
    void nothing_about_a_citizen_can_be_deleted_but_by_an_erasure() {
        assertThat(Holding.ALL.stream().map(Holding::table).filter(table -> !REPLACED_AT_WORK.contains(table)))
                .allSatisfy(
                        table -> assertThatThrownBy(() -> Rows.of(NOWHERE, "delete from " + table + " returning ''"))
                                .hasMessageContaining("rows of " + table + " are kept"));
    }

    @Test
    void each_table_is_emptied_after_those_that_refer_to_it() {
        List<String> order = Holding.ALL.stream().map(Holding::table).toList();
        List<String> references = Rows.of(NOWHERE, """
                select conrelid::regclass || ' ' || confrelid::regclass from pg_constraint
                where contype = 'f' and conrelid <> confrelid
                """);

        assertThat(references)
                .filteredOn(reference -> order.containsAll(List.of(reference.split(" "))))
                .isNotEmpty()
                .allSatisfy(reference -> {
                    String[] tables = reference.split(" ");
                    assertThat(order.indexOf(tables[0])).isLessThan(order.indexOf(tables[1]));
                });
    }

    @Test
    void each_reference_to_what_is_erased_is_found_by_an_index() {
        List<String> erased = Holding.ALL.stream().map(Holding::table).toList();
        List<String> unindexed = Rows.of(NOWHERE, """
                select f.confrelid::regclass || ' from ' || f.conrelid::regclass || '.' || a.attname
                from pg_constraint f join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[1]
                where f.contype = 'f' and cardinality(f.conkey) = 1 and not exists (
                    select from pg_index i where i.indrelid = f.conrelid and i.indkey[0] = a.attnum
                        and (i.indpred is null
                            or pg_get_expr(i.indpred, i.indrelid) = '(' || a.attname || ' IS NOT NULL)'))
                """);

        assertThat(unindexed)
                .filteredOn(reference -> erased.contains(reference.substring(0, reference.indexOf(' '))))
                .isEmpty();
    }

    private static List<String> tables(String condition) {
        return Rows.of(NOWHERE, """
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and n.nspname = 'public' and\s""" + condition);
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }
}
