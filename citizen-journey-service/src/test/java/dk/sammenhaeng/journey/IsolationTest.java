package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The second wall: a query that forgets the municipality sees no other's rows (X4). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class IsolationTest {

    private static final Calls HERE = Calls.inFreshMunicipality();
    private static final Calls THERE = Calls.inFreshMunicipality();

    @Test
    void every_table_with_rows_of_a_municipality_stands_behind_the_wall_even_for_its_owner() {
        assertThat(Rows.of(HERE.municipality(), """
                select c.relname from pg_class c
                    join pg_attribute a on a.attrelid = c.oid and a.attname = 'municipality'
                where c.relkind = 'r' and not (c.relrowsecurity and c.relforcerowsecurity)
                """)).isEmpty();
    }

    @Test
    void only_reference_data_without_persons_stands_outside() {
        assertThat(Rows.of(HERE.municipality(), """
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and n.nspname = 'public' and c.relname <> 'flyway_schema_history'
                    and not exists (
                        select from pg_attribute a where a.attrelid = c.oid and a.attname = 'municipality')
                """))
                .containsExactlyInAnyOrder(
                        "action_kind",
                        "action_kind_synonym",
                        "benefit_kind",
                        "choice_kind",
                        "contact_rhythm",
                        "education_measure",
                        "episode_end",
                        "episode_kind",
                        "external_milestone",
                        "measure_type",
                        "milestone_kind",
                        "milestone_sign",
                        "outcome_measure",
                        "plan_type",
                        "refund_rate",
                        "rule_ground",
                        "rule_kind",
                        "rule_value",
                        "sharing_ground",
                        "target_group",
                        "transition_kind");
    }

    @Test
    void a_mark_of_the_rules_stands_only_at_kinds_that_an_episode_or_a_benefit_can_have() {
        assertThat(Rows.of(HERE.municipality(), """
                select mark || ' ' || code from rule_kind
                where mark in ('ADMISSION', 'SHELTER') and code not in (select code from episode_kind)
                    or mark in ('TEMPORARY_BENEFIT', 'LIMITS_VOLUNTEERING')
                        and code not in (select code from benefit_kind)
                """)).isEmpty();
    }

    @Test
    void a_word_for_an_action_stands_for_one_kind_that_is_known() {
        assertThat(Rows.of(HERE.municipality(), """
                select synonym from action_kind_synonym
                where code not in (select code from action_kind) or synonym in (select code from action_kind)
                """)).isEmpty();
        assertThat(Rows.of(HERE.municipality(), """
                select code from rule_kind
                where mark in ('HOME_HELP', 'ACTIVATION')
                    and code not in (select code from action_kind union select synonym from action_kind_synonym)
                """)).isEmpty();
    }

    @Test
    void rows_of_one_municipality_are_not_there_for_another_nor_for_none() {
        UUID citizen = HERE.citizen("HEALTH");
        HERE.putting(citizen, PlanBody.of("HEALTH", "GOP-1").goal("g1"));
        THERE.citizen("HEALTH");

        for (String table : List.of("citizen", "citizen_cpr", "sector_plan", "goal", "event_log", "audit")) {
            String query = "select municipality from " + table;
            assertThat(Rows.of(HERE.municipality(), query)).isNotEmpty().containsOnly(HERE.municipality());
            assertThat(Rows.of(THERE.municipality(), query)).doesNotContain(HERE.municipality());
            assertThat(Rows.of("", query)).isEmpty();
        }
    }
}
