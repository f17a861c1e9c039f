package dk.sammenhaeng.journey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What rules see although no plan says it: steps back to a job (CIT-10), and earlier activations (FV-C17). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class BesideThePlansHttpTest {

    private static final LocalDate TODAY = Calls.today();
    private static final String AGAIN = "repeated-activation-without-reason";

    private final Calls calls = Calls.inFreshMunicipality();
    private UUID citizen;

    @BeforeEach
    void a_citizen() {
        citizen = calls.citizen("EMPLOYMENT");
    }

    @Test
    void a_step_back_to_the_job_collides_with_the_limit_of_a_health_plan_until_it_is_agreed_anew() {
        calls.system("EMPLOYMENT")
                .body(Map.of("externalVersion", 1, "kind", "SYGEDAGPENGE", "from", TODAY.toString(), "hasJob", true))
                .put("/v1/citizens/" + citizen + "/benefits/SDP-1")
                .then()
                .statusCode(201);
        PlanBody plan = PlanBody.of("HEALTH", "GOP-1");
        Map<String, Object> limited = plan.body();
        limited.put("weeklyCapacity", 15);
        calls.system("HEALTH")
                .body(limited)
                .put(Calls.path(citizen, plan))
                .then()
                .statusCode(201);
        step(TODAY.plusDays(7), 10).then().statusCode(200);
        found("HEALTH").then().body("items.rule", not(hasItem("incompatible-availability")));

        step(TODAY.plusDays(28), 22.5).then().statusCode(200);

        found("HEALTH").then().body("items.rule", hasItem("incompatible-availability"));
        step(TODAY.plusDays(28), 15).then().statusCode(200);
        found("HEALTH").then().body("items.rule", not(hasItem("incompatible-availability")));
    }

    @Test
    void an_activation_that_left_its_plan_still_counts_when_the_next_one_comes_without_a_reason() {
        put(1, activation("a1", "WORK_PRACTICE", -60));
        put(2);
        put(3, activation("a2", "WAGE_SUBSIDY", 5));

        found("EMPLOYMENT").then().body("items.rule", contains(AGAIN));

        calls.system("EMPLOYMENT")
                .delete(Calls.path(citizen, PlanBody.of("EMPLOYMENT", "MP-1")) + "?externalVersion=4")
                .then()
                .statusCode(200);
        found("EMPLOYMENT").then().body("items.rule", not(hasItem(AGAIN)));
        calls.putting(citizen, PlanBody.of("EMPLOYMENT", "MP-2").action(activation("b1", "WORK_PRACTICE", 20)));
        found("EMPLOYMENT").then().body("items.rule", contains(AGAIN));
        calls.putting(citizen, PlanBody.of("EMPLOYMENT", "MP-2").version(2).action(activation("b1", "MENTOR", 20)));
        found("EMPLOYMENT").then().body("items.rule", not(hasItem(AGAIN)));
    }

    @Test
    void what_never_began_or_comes_back_into_the_plan_is_no_earlier_activation() {
        put(1, activation("a1", "WORK_PRACTICE", 10));
        put(2);
        put(3, activation("a2", "WAGE_SUBSIDY", 20));
        found("EMPLOYMENT").then().body("items.rule", not(hasItem(AGAIN)));

        put(4, activation("a3", "WORK_PRACTICE", -30));
        put(5);
        put(6, activation("a3", "WORK_PRACTICE", -30));

        found("EMPLOYMENT").then().body("items.rule", not(hasItem(AGAIN)));
    }

    @SafeVarargs
    private void put(int version, Map<String, Object>... actions) {
        PlanBody plan = PlanBody.of("EMPLOYMENT", "MP-1").version(version);
        for (Map<String, Object> action : List.of(actions)) {
            plan = plan.action(action);
        }
        calls.putting(citizen, plan);
    }

    private static Map<String, Object> activation(String id, String kind, int fromToday) {
        Map<String, Object> action = new LinkedHashMap<>();
        action.put("externalId", id);
        action.put("kind", kind);
        action.put("title", "Praktik");
        action.put("from", TODAY.plusDays(fromToday).toString());
        action.put("to", TODAY.plusDays(fromToday + 100L).toString());
        action.put("legalRight", false);
        return action;
    }

    private Response step(LocalDate from, double hours) {
        String path = "/v1/citizens/" + citizen + "/return-to-work";
        return calls.system("EMPLOYMENT")
                .header("If-Match", calls.system("EMPLOYMENT").get(path).header("ETag"))
                .body(Map.of("from", from.toString(), "weeklyHours", hours))
                .post(path + "/steps");
    }

    private Response found(String sector) {
        return calls.conflicts(calls.system(sector), citizen, "OPEN");
    }
}
