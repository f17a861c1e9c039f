package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A sector changes its system for another, and nothing is there twice (daily use C2). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class RekeyHttpTest {

    private static final Calls CALLS = Calls.inFreshMunicipality();
    private static final PlanBody OLD = PlanBody.of("EMPLOYMENT", "OLD-1")
            .version(40)
            .goal("old-g1")
            .paidAction(
                    "old-a1", UUID.randomUUID(), Calls.today(), Calls.today().plusDays(60), 48_000);

    private final Calls calls = CALLS;
    private UUID citizen;
    private UUID plan;

    @BeforeEach
    void a_plan_of_the_old_system() {
        citizen = calls.citizen("EMPLOYMENT");
        plan = calls.putting(citizen, OLD);
    }

    @Test
    void the_new_systems_put_finds_the_plan_and_its_parts_and_asks_for_no_money_again() {
        Response before = read("OLD-1");

        rekey(true, item("OLD-1", "NEW-1", Map.of("old-g1", "new-g1", "old-a1", "new-a1")))
                .then()
                .statusCode(200)
                .body("items.outcome", contains("REKEYED"));
        Map<String, Object> action = new java.util.LinkedHashMap<>(OLD.actions().getFirst());
        action.put("externalId", "new-a1");
        action.put("title", "Praktik old-a1");
        Response put = calls.put(
                citizen,
                PlanBody.of("EMPLOYMENT", "NEW-1").version(1).goal("new-g1").action(action));

        put.then().statusCode(200).body("planId", equalTo(plan.toString()));
        read("OLD-1").then().statusCode(404);
        Response after = read("NEW-1");
        after.then()
                .body("externalVersion", equalTo(1))
                .body("goals.externalId", contains("new-g1"))
                .body("goals.goalId", equalTo(before.path("goals.goalId")))
                .body("actions.actionId", equalTo(before.path("actions.actionId")));
        calls.journey(calls.system("EMPLOYMENT"), citizen).then().body("plans", hasSize(1));
        Published.onlyOn(
                UUID.fromString(after.path("actions[0].actionId")), calls.citizen("EMPLOYMENT"), "funding.wished.v1");
        calls.system("EMPLOYMENT")
                .get("/v1/citizens/" + citizen + "/sector-plans/EMPLOYMENT/NEW-1/versions")
                .then()
                .body("items.what", contains("PUT", "REKEYED", "PUT"));
    }

    @Test
    void where_only_the_plans_id_changes_the_same_content_again_changes_nothing() {
        rekey(false, item("OLD-1", "NEW-1", Map.of()));

        calls.put(
                        citizen,
                        new PlanBody(
                                "EMPLOYMENT", "NEW-1", 41, OLD.responsible(), OLD.goals(), OLD.actions(), List.of()))
                .then()
                .statusCode(200)
                .body("outcome", equalTo("UNCHANGED"));
    }

    @Test
    void a_repeated_rekeying_changes_nothing_and_a_taken_id_is_refused() {
        calls.putting(citizen, PlanBody.of("EMPLOYMENT", "OTHER").goal("g1"));
        rekey(false, item("OLD-1", "NEW-1", Map.of()));

        rekey(
                        false,
                        item("OLD-1", "NEW-1", Map.of()),
                        item("OTHER", "NEW-1", Map.of()),
                        item("UNKNOWN", "NEW-2", Map.of()))
                .then()
                .body("items.outcome", contains("UNCHANGED", "REFUSED", "REFUSED"))
                .body("items.problem.code", contains("external-id-taken", "not-found"));
        assertThat(Rows.of(
                        calls.municipality(),
                        "select external_id from sector_plan where citizen_id = '" + citizen + "' order by 1"))
                .containsExactly("NEW-1", "OTHER");
    }

    @Test
    void two_parts_cannot_get_one_id() {
        calls.putting(citizen, OLD.version(41).goal("old-g2"));

        rekey(false, item("OLD-1", "NEW-1", Map.of("old-g1", "g", "old-g2", "g")))
                .then()
                .statusCode(200)
                .body("items.outcome", contains("REFUSED"))
                .body("items.problem.code", contains("conflict-with-existing"));
        read("OLD-1").then().statusCode(200).body("goals.externalId", contains("old-g1", "old-g2"));
    }

    @Test
    void rekeying_is_for_the_sectors_own_system() {
        Callers callers = Callers.around(calls);
        callers.trying("POST /v1/sector-plan-rekeys")
                .with(request -> request.body(Map.of(
                        "sector",
                        "HEALTH",
                        "items",
                        List.of(Map.of("citizenId", callers.citizen(), "from", "GOP-1", "to", "GOP-2")))))
                .byRole(403, "sector-system")
                .but(200, Callers.Kind.SYSTEM_THAT_REGISTERED, Callers.Kind.SYSTEM_ELSEWHERE)
                .holds();
    }

    private Map<String, Object> item(String from, String to, Map<String, String> parts) {
        return Map.of("citizenId", citizen, "from", from, "to", to, "parts", parts);
    }

    @SafeVarargs
    private Response rekey(boolean versionsRestart, Map<String, Object>... items) {
        return calls.system("EMPLOYMENT")
                .body(Map.of("sector", "EMPLOYMENT", "versionsRestart", versionsRestart, "items", List.of(items)))
                .post("/v1/sector-plan-rekeys");
    }

    private Response read(String externalId) {
        return calls.system("EMPLOYMENT").get("/v1/citizens/" + citizen + "/sector-plans/EMPLOYMENT/" + externalId);
    }
}
