package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Never two coordinated plans in force, and none without the citizen's consent, however requests meet (C1). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class CoordinatedPlanOnceHttpTest {

    private static final Calls CALLS = Calls.inFreshMunicipality();

    private final Calls calls = CALLS;
    private CoordinatedPlanCalls plans;

    @BeforeEach
    void two_sector_plans_and_a_coordinator() {
        UUID citizen = calls.citizen("HEALTH");
        plans = new CoordinatedPlanCalls(calls, citizen);
        calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1").goal("g1"));
        calls.coordinate(citizen, "karen");
        calls.putting(citizen, PlanBody.of("EMPLOYMENT", "MP-1").goal("g1"));
    }

    @Test
    void a_second_active_plan_is_refused_with_the_id_of_the_first() {
        String first = plans.active();
        String second = plans.ready();

        plans.activated(second)
                .then()
                .statusCode(409)
                .body("rule", equalTo("coordinated-plan-already-active"))
                .body("detail", containsString(first));
        // The database refuses it, too, should the code ever forget.
        assertThatThrownBy(() -> Rows.of(
                        calls.municipality(),
                        "update coordinated_plan set status = 'ACTIVE' where id = '" + second + "' returning id"))
                .hasStackTraceContaining("coordinated_plan_active");
    }

    @Test
    void of_two_activations_at_the_same_instant_one_is_refused() throws Exception {
        String one = plans.ready();
        String other = plans.ready();
        List<Callable<Integer>> both = List.of(() -> plans.activated(one).statusCode(), () -> plans.activated(other)
                .statusCode());
        List<Integer> statuses = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> status : threads.invokeAll(both)) {
                statuses.add(status.get());
            }
        }

        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        plans.karen().get(plans.path("")).then().body("items.status", containsInAnyOrder("ACTIVE", "DRAFT"));
    }

    @Test
    void a_no_beside_an_activation_never_leaves_a_plan_in_force_without_consent() throws Exception {
        for (int i = 0; i < 5; i++) {
            String plan = plans.ready();
            List<Callable<Response>> both = List.of(() -> plans.activated(plan), () -> plans.consented(plan, false));
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<Response>> answers = threads.invokeAll(both);
                assertThat(answers.get(0).get().statusCode()).isIn(200, 409, 412);
                assertThat(answers.get(1).get().statusCode()).isEqualTo(200);
            }
            String status = plans.read(plans.karen(), plan).path("status");
            assertThat(status).isIn("DECLINED", "WITHDRAWN");
        }
        assertThatThrownBy(() -> Rows.of(
                        calls.municipality(),
                        "update coordinated_plan set status = 'ACTIVE' where citizen_id = '" + plans.citizen()
                                + "' returning id"))
                .hasStackTraceContaining("coordinated_plan_consented");
    }
}
