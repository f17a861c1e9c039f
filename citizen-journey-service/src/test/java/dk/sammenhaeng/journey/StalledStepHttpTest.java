package dk.sammenhaeng.journey;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A step that stands still reaches the responsible worker, and that ends when it moves (FW-J4). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class StalledStepHttpTest {

    private final Calls calls = Calls.inFreshMunicipality();

    @Test
    void a_step_that_stands_still_is_a_task_of_the_responsible_worker_until_it_moves() {
        UUID citizen = calls.citizen("HEALTH");
        CoordinatedPlanCalls plans = new CoordinatedPlanCalls(calls, citizen);
        calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1"));
        calls.putting(citizen, PlanBody.of("EMPLOYMENT", "MP-1"));
        calls.coordinate(citizen, "karen");
        String plan = plans.active();
        String goal = confirmed(plans, plan);
        Response added = plans.changing(plan)
                .body(Map.of("title", "Ud af sengen", "support", "STAFF_PERFORMS"))
                .post(plans.path("/" + plan + "/goals/" + goal + "/steps"));
        String step = added.path("goals.find { it.goalId == '" + goal + "' }.steps[0].stepId");
        String moves = plans.path("/" + plan + "/goals/" + goal + "/steps/" + step + "/moves");
        plans.changing(plan).body(Map.of("move", "START")).post(moves).then().statusCode(200);
        worklist().then().body("items.rule", not(hasItem("step-stalled")));

        Rows.change(
                calls.municipality(),
                "update joint_goal set step_moved_on = step_moved_on - 42 where id = '" + goal + "'");
        Rows.comesDue(calls.municipality(), citizen, "journey.day-came");

        await().untilAsserted(() -> worklist().then().body("items.rule", hasItem("step-stalled")));
        calls.conflicts(calls.system("HEALTH"), citizen, "OPEN")
                .then()
                .body(finding("reason"), contains("NOT_MOVED"))
                .body(finding("severity"), contains("ACT"));

        plans.changing(plan)
                .body(Map.of("move", "SUPPORT", "support", "NEARBY"))
                .post(moves)
                .then()
                .statusCode(200);
        calls.conflicts(calls.system("HEALTH"), citizen, "OPEN").then().body(finding("reason"), empty());
        calls.conflicts(calls.system("HEALTH"), citizen, "CLOSED")
                .then()
                .body(finding("reason"), contains("NOT_MOVED"));
    }

    @Test
    void each_municipality_decides_how_long_a_step_may_stand_still() {
        calls.with(TestTokens.role("administration"))
                .get("/v1/rules/step-stalled")
                .then()
                .statusCode(200)
                .body("thresholds.find { it.key == 'days' }.value", equalTo(42));
    }

    private String confirmed(CoordinatedPlanCalls plans, String plan) {
        Response set = plans.goal(plan, JointGoalHttpTest.with(JointGoalHttpTest.goal(), "sectors", List.of("HEALTH")));
        String goal = set.path("goals[-1].goalId");
        for (String who : List.of("WORKER", "CITIZEN")) {
            plans.changing(plan)
                    .body(JointGoalHttpTest.by(who))
                    .post(plans.path("/" + plan + "/goals/" + goal + "/confirmations"))
                    .then()
                    .statusCode(200);
        }
        return goal;
    }

    private Response worklist() {
        return calls.caseworker("worker-health", "HEALTH").get("/v1/worklist");
    }

    private static String finding(String field) {
        return "items.findAll { it.rule == 'step-stalled' }." + field;
    }
}
