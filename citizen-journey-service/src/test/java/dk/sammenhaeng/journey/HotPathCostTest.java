package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.StatementCount;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the paths that must be short cost, counted by the database. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class HotPathCostTest {

    private static final Calls CALLS = Calls.inFreshMunicipality();

    private final Calls calls = CALLS;
    private final Neighbours neighbours = new Neighbours(calls.municipality());
    private final UUID institution = neighbours.institution("Træningscentret Møllen");
    private UUID citizen;

    @BeforeEach
    void a_citizen() {
        citizen = calls.citizen("HEALTH");
    }

    @AfterEach
    void close() {
        neighbours.close();
    }

    /** The plan the benchmark puts: 3 goals, 6 actions, 4 appointments. */
    private PlanBody plan() {
        PlanBody plan = PlanBody.of("HEALTH", "GOP-1");
        for (int i = 0; i < 3; i++) {
            plan = plan.goal("g" + i);
        }
        for (int i = 0; i < 6; i++) {
            plan = plan.action(
                    "a" + i, institution, Calls.today(), Calls.today().plusDays(60));
        }
        for (int i = 0; i < 4; i++) {
            Instant start = Instant.parse("2036-03-1" + i + "T09:00:00Z");
            plan = plan.appointment("t" + i, start, start.plusSeconds(3600));
        }
        return plan;
    }

    @Test
    void a_new_plan_costs_at_most_14_statements_and_a_changed_one_15() {
        known();

        List<String> created = StatementCount.during(() -> calls.putting(citizen, plan()));
        List<String> changed = StatementCount.during(
                () -> calls.putting(citizen, plan().version(2).goal("g9")));

        assertThat(created).hasSizeLessThanOrEqualTo(14);
        assertThat(changed).hasSizeLessThanOrEqualTo(15);
    }

    @Test
    void an_unchanged_plan_writes_the_audit_row_alone() {
        calls.putting(citizen, plan());

        List<String> unchanged = StatementCount.during(() -> calls.putting(citizen, plan()));

        assertThat(unchanged.stream().filter(HotPathCostTest::writes))
                .singleElement()
                .asString()
                .startsWith("insert into audit");
        assertThat(unchanged).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void the_coordinated_view_costs_the_same_for_one_plan_and_for_four() {
        calls.putting(citizen, plan());
        List<String> one = StatementCount.during(() -> calls.journey(calls.system("HEALTH"), citizen));
        for (String sector : List.of("SOCIAL", "PSYCHIATRY", "EMPLOYMENT")) {
            calls.putting(citizen, PlanBody.of(sector, "P-1").goal("g1"));
        }
        List<String> four = StatementCount.during(() -> calls.journey(calls.system("HEALTH"), citizen));

        assertThat(one).hasSizeLessThanOrEqualTo(5);
        assertThat(four).hasSameSizeAs(one);
    }

    private void known() {
        UUID other = calls.citizen("HEALTH");
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(calls.put(other, plan().version(System.nanoTime()))
                                .<Integer>path("openConflicts"))
                        .isZero());
    }

    private static boolean writes(String statement) {
        return statement.startsWith("insert") || statement.startsWith("update") || statement.startsWith("delete");
    }
}
