package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dk.sammenhaeng.journey.Callers.Kind;
import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who names the coordinator: nobody opens a citizen for themselves, and nobody gives away without a yes (C4, C8). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class CoordinatorNamedHttpTest extends AroundAnEntry {

    @Test
    void a_journey_that_nobody_holds_is_closed_to_coordinators_without_a_relation() {
        Callers callers = Callers.around(calls);
        calls.putting(citizen, Callers.HEALTH);

        callers.trying("PUT /v1/citizens/{citizenId}/coordinator", citizen)
                .with(request -> request.header("If-None-Match", "*").body(person("nanna")))
                .byRole(404, "coordinator", "institution-leader")
                .but(201, Kind.UNIT_LEADER)
                // The leader has named somebody by then.
                .but(412, Kind.ADMINISTRATION)
                .holds();
    }

    @Test
    void who_found_a_citizen_by_the_number_cannot_make_them_their_own() {
        calls.putting(citizen, Callers.HEALTH);

        name("snooper", "snooper").then().statusCode(404);

        calls.journey(calls.coordinator("snooper"), citizen).then().statusCode(404);
        calls.with(TestTokens.role("administration"))
                .get(path() + "/history")
                .then()
                .statusCode(200)
                .body("items", equalTo(List.of()));
    }

    @Test
    void break_glass_opens_a_look_and_never_the_journey() {
        calls.putting(citizen, Callers.HEALTH);
        calls.coordinator("gitte")
                .header("X-Reason", "Borgeren er faldet om i receptionen")
                .body(Map.of("minutes", 30))
                .post("/v1/citizens/" + citizen + "/break-glass")
                .then()
                .statusCode(201);

        name("gitte", "gitte").then().statusCode(403).body("code", equalTo("break-glass-only-looks"));
    }

    @Test
    void a_coordinator_with_a_plan_of_the_citizen_takes_the_journey_in_person_and_names_nobody_else() {
        calls.putting(citizen, Callers.HEALTH);
        calls.putting(citizen, PlanBody.of("SOCIAL", "HP-1").responsible("ole"));

        name("worker-health", "karen").then().statusCode(403).body("code", equalTo("coordinator-not-yours-to-name"));
        name("worker-health", "worker-health").then().statusCode(201);

        name("ole", "ole").then().statusCode(403).body("code", equalTo("coordinator-not-yours-to-name"));
    }

    @Test
    void who_holds_an_entry_takes_the_journey_until_every_unit_has_answered() {
        String entry = entries.given(citizen, "WORK");
        name("eva", "eva").then().statusCode(404);
        String seen = entries.eva().get("/v1/entries/" + entry).header("ETag");
        entries.eva()
                .header("If-Match", seen)
                .body(Map.of("user", "eva"))
                .put("/v1/entries/" + entry + "/caseworker")
                .then()
                .statusCode(200);

        name("eva", "eva").then().statusCode(201);

        calls.journey(calls.coordinator("eva"), citizen)
                .then()
                .statusCode(200)
                .body("coordinator.name", equalTo("Navn eva"));
    }

    @Test
    void who_holds_a_journey_changes_phone_and_deputy_and_gives_it_away_only_with_the_receivers_yes() {
        calls.putting(citizen, Callers.HEALTH);
        calls.coordinate(
                citizen, Map.of("user", "karen", "name", "Karen Holm", "phone", "89402000", "deputyUser", "dorte"));

        change("karen", person("ole")).then().statusCode(409).body("rule", equalTo("coordinator-changes-by-hand-over"));
        change("dorte", person("dorte")).then().statusCode(409);
        change("karen", Map.of("user", "karen", "name", "Karen Holm", "phone", "89402099", "deputyUser", "mette"))
                .then()
                .statusCode(200)
                .body("phone", equalTo("89402099"))
                .body("deputyUser", equalTo("mette"));

        calls.with(TestTokens.role("administration"))
                .get(path() + "/history")
                .then()
                .body("items.user", contains("karen"));
        assertThat(calls.journey(calls.coordinator("ole"), citizen).statusCode())
                .isEqualTo(404);
    }

    private Response change(String user, Map<String, Object> person) {
        return calls.coordinator(user)
                .header("If-Match", calls.coordinator(user).get(path()).header("ETag"))
                .body(person)
                .put(path());
    }

    private Response name(String user, String whom) {
        return calls.coordinator(user)
                .header("If-None-Match", "*")
                .body(person(whom))
                .put(path());
    }

    private static Map<String, Object> person(String user) {
        return Map.of("user", user, "name", "Navn " + user, "phone", "89402000");
    }

    private String path() {
        return "/v1/citizens/" + citizen + "/coordinator";
    }
}
