package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a caller with a relation is shown: the own side whole, of others that it exists and whom to call (C4, C8). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class SharingTest {

    private static final Instant NINE = Calls.today().plusDays(30).atTime(9, 0).toInstant(ZoneOffset.UTC);
    private static final PlanBody HEALTH =
            PlanBody.of("HEALTH", "GOP-1").appointment("t1", NINE, NINE.plusSeconds(3600));
    private static final PlanBody EMPLOYMENT =
            PlanBody.of("EMPLOYMENT", "MP-1").goal("g1").appointment("s1", NINE, NINE.plusSeconds(3600));

    private static final Calls CALLS = Calls.inFreshMunicipality();

    private final Calls calls = CALLS;
    private UUID citizen;

    @BeforeEach
    void two_plans_and_a_coordinator() {
        citizen = calls.citizen("HEALTH");
        calls.putting(citizen, HEALTH);
        calls.coordinate(
                citizen, Map.of("user", "karen", "name", "Karen Holm", "phone", "89402000", "deputyUser", "dorte"));
        calls.putting(citizen, EMPLOYMENT);
    }

    @Test
    void other_sectors_see_that_a_plan_exists_and_whom_to_call() {
        calls.journey(calls.system("HEALTH"), citizen)
                .then()
                .body("plans", hasSize(2))
                .body("plans.find { it.sector == 'EMPLOYMENT' }.contentShown", equalTo(false))
                .body("plans.find { it.sector == 'EMPLOYMENT' }.planType", nullValue())
                .body("plans.find { it.sector == 'EMPLOYMENT' }.responsible", nullValue())
                .body("plans.find { it.sector == 'EMPLOYMENT' }.goals", hasSize(0))
                .body("plans.find { it.sector == 'EMPLOYMENT' }.contact.phone", equalTo("89 40 10 00"))
                .body("plans.find { it.sector == 'HEALTH' }.contentShown", equalTo(true))
                .body("plans.find { it.sector == 'HEALTH' }.appointments", hasSize(1));
        calls.system("HEALTH")
                .get(Calls.path(citizen, EMPLOYMENT))
                .then()
                .body("contentShown", equalTo(false))
                .body("externalId", nullValue());
    }

    @Test
    void consent_opens_content_to_the_team_and_its_withdrawal_closes_it_at_once() {
        assertThat(shown(calls.coordinator("karen"))).containsExactlyInAnyOrder(false, false);

        consent(true);
        assertThat(shown(calls.coordinator("karen"))).containsExactlyInAnyOrder(true, true);
        assertThat(shown(calls.coordinator("dorte"))).containsExactlyInAnyOrder(true, true);
        assertThat(shown(calls.caseworker("worker-health", "HEALTH"))).containsExactlyInAnyOrder(true, true);
        calls.journey(calls.caseworker("anybody", "HEALTH"), citizen).then().statusCode(404);
        assertThat(shown(calls.system("HEALTH"))).containsExactlyInAnyOrder(true, false);

        consent(false);
        assertThat(shown(calls.coordinator("karen"))).containsExactlyInAnyOrder(false, false);
        Published.on(
                citizen,
                "journey.started.v1",
                "journey.part-changed.v1",
                "journey.part-changed.v1",
                "journey.part-changed.v1",
                "journey.conflict-opened.v1",
                "journey.consent-changed.v1",
                "journey.consent-changed.v1");
    }

    @Test
    void what_a_caller_may_do_is_told_to_that_caller() {
        assertThat(allowed(calls.coordinator("karen"))).containsExactly("coordinator", "consent", "team");
        assertThat(allowed(calls.caseworker("worker-health", "HEALTH"))).containsExactly("consent", "sector-plans");
        assertThat(allowed(calls.system("HEALTH"))).containsExactly("sector-plans");
    }

    @Test
    void a_handed_over_journey_is_closed_to_the_former_coordinator_at_once() {
        String path = "/v1/citizens/" + citizen + "/coordinator";
        calls.with(TestTokens.role("administration"))
                .header("If-Match", calls.coordinator("karen").get(path).header("ETag"))
                .body(Map.of("user", "ole", "name", "Ole Lund", "phone", "89402001"))
                .put(path)
                .then()
                .statusCode(200)
                .body("name", equalTo("Ole Lund"));

        calls.journey(calls.coordinator("karen"), citizen).then().statusCode(404);
        calls.journey(calls.coordinator("dorte"), citizen).then().statusCode(404);
        calls.journey(calls.coordinator("ole"), citizen).then().statusCode(200);
    }

    @Test
    void a_change_of_coordinator_names_the_version_it_saw() {
        String path = "/v1/citizens/" + citizen + "/coordinator";
        Map<String, String> body = Map.of("user", "ole", "name", "Ole Lund", "phone", "89402001");
        calls.coordinator("karen").body(body).put(path).then().statusCode(428);
        calls.coordinator("karen")
                .header("If-None-Match", "*")
                .body(body)
                .put(path)
                .then()
                .statusCode(412);
        calls.coordinator("karen")
                .header("If-Match", "\"99.x\"")
                .body(body)
                .put(path)
                .then()
                .statusCode(412);
        calls.coordinator("karen")
                .header("If-None-Match", "*")
                .body(Map.of("user", "ole", "name", "Ole", "phone", "89402001", "deputyUser", "ole"))
                .put(path)
                .then()
                .statusCode(400);
    }

    private List<String> allowed(RequestSpecification caller) {
        return calls.journey(caller, citizen).path("allowedActions");
    }

    private List<Boolean> shown(RequestSpecification caller) {
        return calls.journey(caller, citizen).path("plans.contentShown");
    }

    private void consent(boolean given) {
        calls.coordinator("karen")
                .body(Map.of("given", given))
                .put("/v1/citizens/" + citizen + "/consent")
                .then()
                .statusCode(200)
                .body("given", equalTo(given));
    }
}
