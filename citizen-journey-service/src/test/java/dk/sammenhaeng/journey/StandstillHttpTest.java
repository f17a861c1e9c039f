package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Follow-ups that pass without one moving are a standstill (daily use C6). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class StandstillHttpTest {

    private final Calls calls = Calls.inFreshMunicipality();
    private UUID citizen;

    @BeforeEach
    void a_citizen() {
        citizen = calls.citizen("HEALTH");
    }

    @Test
    void two_follow_ups_that_pass_without_progress_are_a_standstill_until_the_goal_moves() {
        put(1, -10, Map.of());
        put(2, 0, Map.of());
        assertThat(followUps()).containsExactly("1");
        put(3, 0, Map.of("title", "I arbejde"));
        assertThat(followUps()).as("another word is no follow-up").containsExactly("1");
        assertThat(standstill()).isEmpty();

        put(4, 30, Map.of());
        assertThat(standstill()).containsExactly("NO_GOAL_MOVED");
        put(5, 60, Map.of());
        assertThat(followUps()).as("a day ahead was put off").containsExactly("2");

        Rows.change(calls.municipality(), "update goal set follow_ups_since_moved = 0");
        Rows.migrate(calls.municipality(), "V2026.11.22.0563__follow_ups_without_progress.sql", "with told as");
        assertThat(followUps()).as("as the history tells").containsExactly("2");

        put(6, 60, Map.of("movedOn", Calls.today().toString()));
        assertThat(followUps()).containsExactly("0");
        assertThat(standstill()).isEmpty();
    }

    @Test
    void a_plan_from_before_began_with_its_first_version() {
        put(1, 10, Map.of());
        put(2, 20, Map.of());
        Rows.change(calls.municipality(), "update sector_plan set begun_at = changed_at + interval '1 day'");

        Rows.migrate(calls.municipality(), "V2026.11.22.0562__what_breaks_silence.sql", "update sector_plan");

        assertThat(Rows.of(
                        calls.municipality(),
                        "select v.version from sector_plan p join plan_version v "
                                + "on v.plan_id = p.id and v.recorded_at = p.begun_at"))
                .containsExactly("1");
    }

    @Test
    void a_joint_goal_that_two_follow_ups_find_standing_still_is_a_standstill_until_it_moves() {
        CoordinatedPlanCalls plans = new CoordinatedPlanCalls(calls, citizen);
        calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1"));
        calls.putting(citizen, PlanBody.of("EMPLOYMENT", "MP-1"));
        calls.coordinate(citizen, "karen");
        String plan = plans.active();
        String goal = plans.goal(plan, JointGoalHttpTest.with(JointGoalHttpTest.goal(), "sectors", List.of("HEALTH")))
                .path("goals[-1].goalId");
        for (String who : List.of("WORKER", "CITIZEN")) {
            plans.changing(plan)
                    .body(JointGoalHttpTest.by(who))
                    .post(plans.path("/" + plan + "/goals/" + goal + "/confirmations"))
                    .then()
                    .statusCode(200);
        }

        review(plans, plan, goal, "STOOD_STILL", 1);
        assertThat(standstill()).isEmpty();
        review(plans, plan, goal, "STOOD_STILL", 0);
        assertThat(standstill()).containsExactly("JOINT_GOAL_NOT_MOVED");
        review(plans, plan, goal, "MOVED", 0);
        assertThat(standstill()).isEmpty();
    }

    private static void review(CoordinatedPlanCalls plans, String plan, String goal, String outcome, int daysAgo) {
        plans.changing(plan)
                .body(Map.of(
                        "outcome", outcome,
                        "on", Calls.today().minusDays(daysAgo).toString(),
                        "nextOn", Calls.today().plusDays(30).toString()))
                .post(plans.path("/" + plan + "/goals/" + goal + "/reviews"))
                .then()
                .statusCode(200);
    }

    private void put(int version, int followUpInDays, Map<String, Object> other) {
        Map<String, Object> goal = new HashMap<>(Map.of(
                "externalId", "g1",
                "lifeDomain", "WORK",
                "title", "I arbejde på deltid",
                "followUpOn", Calls.today().plusDays(followUpInDays).toString()));
        goal.putAll(other);
        calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1").version(version).goal(goal));
    }

    private List<String> followUps() {
        return Rows.of(calls.municipality(), "select follow_ups_since_moved from goal");
    }

    private List<String> standstill() {
        return calls.conflicts(calls.system("HEALTH"), citizen, "OPEN")
                .path("items.findAll { it.rule == 'standstill' }.reason");
    }
}
