package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.journey.Callers.Kind;
import dk.sammenhaeng.testing.EventsOf;
import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An action waits for another sector's, and each side is told as far as it may know (CIT-09). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class DependencyHttpTest {

    private static final LocalDate TODAY = Calls.today();
    private static final UUID INSTITUTION = UUID.randomUUID();

    private final Calls calls = Calls.inFreshMunicipality();
    private UUID citizen;
    private String practice;
    private String training;

    @BeforeEach
    void practice_in_a_week_after_training() {
        citizen = calls.citizen("HEALTH");
        calls.coordinate(citizen, "karen");
        calls.putting(citizen, training(1, TODAY.plusDays(5)));
        calls.putting(
                citizen,
                PlanBody.of("EMPLOYMENT", "MP-1").action("p1", INSTITUTION, TODAY.plusDays(7), TODAY.plusDays(60)));
        consent(true);
        training = action("HEALTH", "GOP-1");
        practice = action("EMPLOYMENT", "MP-1");
    }

    @Test
    void a_waiting_action_is_blocked_until_the_other_is_done_and_both_sides_hear_when_it_is_late_and_when_it_is_over() {
        set(practice, training).then().statusCode(201).body("state", equalTo("BLOCKED"));
        blocked().then().body("plans.actions.flatten().blocked", containsInAnyOrder(true, false));
        assertThat(rules(karen())).doesNotContain("awaited-action-late", "awaited-action-done");

        calls.putting(citizen, training(2, TODAY.plusDays(30)));
        calls.conflicts(calls.caseworker("worker-employment", "EMPLOYMENT"), citizen, "OPEN")
                .then()
                .body("items.rule", hasItem("awaited-action-late"))
                .body("items.find { it.rule == 'awaited-action-late' }.reason", equalTo("LATE"))
                .body("items.find { it.rule == 'awaited-action-late' }.owner", equalTo("worker-health"))
                .body("items.find { it.rule == 'awaited-action-late' }.sides", hasSize(2));
        assertThat(rules(calls.caseworker("worker-health", "HEALTH"))).contains("awaited-action-late");

        calls.putting(citizen, training(3, TODAY));
        assertThat(rules(karen())).contains("awaited-action-done").doesNotContain("awaited-action-late");
        list(karen()).then().body("items.state", contains("FREE"));
        blocked().then().body("plans.actions.flatten().blocked", contains(false, false));

        calls.putting(citizen, training(4, TODAY).without());
        assertThat(rules(karen())).contains("awaited-action-late").doesNotContain("awaited-action-done");
        list(karen()).then().body("items.state", contains("GONE")).body("items[0].awaited", nullValue());
        assertThat(EventsOf.service("citizen-journey", citizen).atLeast(12).stream()
                        .filter(event -> event.type().endsWith("conflict-opened.v1"))
                        .count())
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void each_side_sees_of_the_other_what_it_may_and_of_a_secret_plan_nothing() {
        set(practice, training);
        consent(false);
        list(calls.caseworker("worker-employment", "EMPLOYMENT"))
                .then()
                .body("items[0].waiting.title", equalTo("Praktik p1"))
                .body("items[0].awaited.sector", equalTo("HEALTH"))
                .body("items[0].awaited.title", nullValue())
                .body("items[0].awaited.actionId", nullValue())
                .body("items[0].awaited.contact.phone", equalTo("89 40 10 00"))
                .body("items[0].awaited.to", equalTo(TODAY.plusDays(5).toString()));
        list(calls.caseworker("worker-health", "HEALTH"))
                .then()
                .body("items[0].waiting.title", nullValue())
                .body("items[0].awaited.title", equalTo("Praktik t1"));
        Map<String, Object> secret = training(2, TODAY.plusDays(5)).body();
        secret.put("sensitivity", "VIP");
        calls.system("HEALTH")
                .body(secret)
                .put(path("/sector-plans/HEALTH/GOP-1"))
                .then()
                .statusCode(200);

        list(karen()).then().body("items", empty());
        blocked().then().body("plans.actions.flatten().blocked", not(hasItem(true)));
        list(calls.caseworker("worker-health", "HEALTH")).then().body("items", hasSize(1));
    }

    @Test
    void no_circle_no_repetition_and_no_dependency_of_what_one_may_not_read_or_own() {
        String id = set(practice, training).path("id");
        set(practice, training).then().statusCode(409).body("rule", equalTo("dependency-already"));
        set(training, practice).then().statusCode(409).body("rule", equalTo("dependency-circle"));
        set(practice, practice).then().statusCode(400).body("errors.code", contains("dependency.itself"));
        request(calls.caseworker("worker-health", "HEALTH"), practice, training)
                .then()
                .statusCode(403)
                .body("code", equalTo("dependency-of-the-waiting-side"));
        request(calls.system("EMPLOYMENT"), practice, training)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/awaitsActionId"));
        calls.caseworker("worker-health", "HEALTH")
                .delete(path("/action-dependencies/" + id))
                .then()
                .statusCode(403);
        calls.caseworker("worker-employment", "EMPLOYMENT")
                .delete(path("/action-dependencies/" + id))
                .then()
                .statusCode(204);
        karen().delete(path("/action-dependencies/" + id)).then().statusCode(404);
        set(training, practice).then().statusCode(201);
    }

    @Test
    void each_endpoint_is_for_its_own_callers() {
        Callers callers = Callers.around(calls);
        UUID known = callers.citizen();
        calls.putting(
                known,
                Callers.HEALTH
                        .version(2)
                        .action("a1", INSTITUTION, TODAY, TODAY.plusDays(5))
                        .action("a2", INSTITUTION, TODAY.plusDays(7), TODAY.plusDays(9)));
        calls.coordinator("karen").body(Map.of("given", true)).put("/v1/citizens/" + known + "/consent");
        List<String> actions = calls.system("HEALTH")
                .get("/v1/citizens/" + known + "/sector-plans/HEALTH/GOP-1")
                .path("actions.actionId");
        callers.trying("POST /v1/citizens/{citizenId}/action-dependencies", known)
                .with(request -> request.body(Map.of("actionId", actions.get(1), "awaitsActionId", actions.get(0))))
                .byRelation(409, "coordinator", "caseworker", "sector-system")
                .but(400, Kind.SYSTEM_OF_A_PLAN)
                .but(201, Kind.SYSTEM_THAT_REGISTERED)
                .but(403, Kind.TEAM_MEMBER)
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/action-dependencies", known)
                .byRelation(200, "coordinator", "caseworker", "sector-system")
                .holds();
        String id = callers.as(Kind.COORDINATOR)
                .get("/v1/citizens/" + known + "/action-dependencies")
                .path("items[0].id");
        callers.trying("DELETE /v1/citizens/{citizenId}/action-dependencies/{dependencyId}", known, id)
                .byRelation(404, "coordinator", "caseworker", "sector-system")
                .but(204, Kind.SYSTEM_THAT_REGISTERED)
                .holds();
    }

    private PlanBody training(long version, LocalDate to) {
        return PlanBody.of("HEALTH", "GOP-1").version(version).action("t1", INSTITUTION, TODAY.minusDays(9), to);
    }

    private String action(String sector, String plan) {
        return calls.system(sector)
                .get(path("/sector-plans/" + sector + "/" + plan))
                .path("actions[0].actionId");
    }

    private Response set(String action, String awaits) {
        return request(karen(), action, awaits);
    }

    private Response request(RequestSpecification caller, String action, String awaits) {
        return caller.body(Map.of("actionId", action, "awaitsActionId", awaits)).post(path("/action-dependencies"));
    }

    private Response list(RequestSpecification caller) {
        return caller.get(path("/action-dependencies"));
    }

    private Response blocked() {
        return calls.journey(calls.caseworker("worker-employment", "EMPLOYMENT"), citizen);
    }

    private List<String> rules(RequestSpecification caller) {
        return calls.conflicts(caller, citizen, "OPEN").path("items.rule");
    }

    private void consent(boolean given) {
        karen().body(Map.of("given", given)).put(path("/consent")).then().statusCode(200);
    }

    private RequestSpecification karen() {
        return calls.coordinator("karen");
    }

    private String path(String rest) {
        return "/v1/citizens/" + citizen + rest;
    }
}
