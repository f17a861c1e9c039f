package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.journey.Callers.Kind;
import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

/** When each system last spoke, and what it has fallen silent about (daily use C2). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class SourceSystemHttpTest {

    private static final PlanBody PLAN = PlanBody.of("HEALTH", "GOP-1").goal("g1");

    private final Calls calls = Calls.inFreshMunicipality();

    @Test
    void a_plan_its_system_has_not_spoken_of_within_its_rhythm_is_stale_until_it_is_put_again() throws SQLException {
        UUID citizen = calls.citizen("HEALTH");
        calls.putting(citizen, PLAN);
        state(administration().header("If-None-Match", "*"), 24).then().statusCode(201);
        plan(citizen).then().body("stale", equalTo(false));

        silentFor("25 hours");

        plan(citizen).then().body("stale", equalTo(true));
        calls.journey(calls.system("HEALTH"), citizen).then().body("plans.stale", contains(true));
        administration()
                .get("/v1/source-systems?stale=true")
                .then()
                .body("items.sector", contains("HEALTH"))
                .body("items[0].stalePlans", equalTo(1))
                .body("items[0].stale", equalTo(true));
        calls.system("HEALTH")
                .get("/v1/source-systems/HEALTH/stale-plans")
                .then()
                .body("items.citizenId", contains(citizen.toString()))
                .body("items.externalId", contains("GOP-1"));

        calls.put(citizen, PLAN).then().body("outcome", equalTo("UNCHANGED"));

        plan(citizen).then().body("stale", equalTo(false)).body("version", nullValue());
        assertThat(Instant.parse(plan(citizen).path("lastSpokeAt")))
                .isAfter(Instant.now().minusSeconds(60));
        administration().get("/v1/source-systems?stale=true").then().body("items", empty());
        administration().get("/v1/source-systems/HEALTH/stale-plans").then().body("items", empty());
    }

    @Test
    void a_system_that_sends_changes_alone_confirms_all_its_plans_at_once() throws SQLException {
        UUID citizen = calls.citizen("HEALTH");
        calls.putting(citizen, PLAN);
        calls.system("HEALTH")
                .post("/v1/source-systems/HEALTH/confirmations")
                .then()
                .statusCode(404);
        state(administration().header("If-None-Match", "*"), 24);
        silentFor("25 hours");

        calls.system("HEALTH")
                .post("/v1/source-systems/HEALTH/confirmations")
                .then()
                .statusCode(200)
                .body("stalePlans", equalTo(0))
                .body("stale", equalTo(false));

        plan(citizen).then().body("stale", equalTo(false));
        assertThat(Instant.parse(plan(citizen).path("lastSpokeAt")))
                .isAfter(Instant.now().minusSeconds(60));
        administration().get("/v1/source-systems/HEALTH/stale-plans").then().body("items", empty());
        calls.system("SOCIAL")
                .post("/v1/source-systems/HEALTH/confirmations")
                .then()
                .statusCode(403);
    }

    @Test
    void everyone_around_the_citizen_sees_that_a_plan_is_stale_though_not_what_it_says() throws SQLException {
        UUID citizen = calls.citizen("SOCIAL");
        calls.putting(citizen, PLAN);
        state(administration().header("If-None-Match", "*"), 1);

        silentFor("2 hours");

        calls.journey(calls.system("SOCIAL"), citizen)
                .then()
                .body("plans.contentShown", contains(false))
                .body("plans.stale", contains(true));
    }

    @Test
    void the_plans_a_system_is_silent_about_come_page_by_page_the_longest_silent_first() throws SQLException {
        for (int i = 1; i <= 3; i++) {
            calls.putting(
                    calls.citizen("HEALTH"), PlanBody.of("HEALTH", "GOP-" + i).goal("g1"));
            silentFor("3 hours");
        }
        state(administration().header("If-None-Match", "*"), 1);

        Response first = administration().get("/v1/source-systems/HEALTH/stale-plans?limit=2");
        Response last = administration()
                .get("/v1/source-systems/HEALTH/stale-plans?limit=2&cursor=" + first.<String>path("next"));

        first.then().body("items.externalId", contains("GOP-1", "GOP-2"));
        last.then().body("items.externalId", contains("GOP-3")).body("next", nullValue());
    }

    @Test
    void a_system_without_a_stated_rhythm_is_never_stale() throws SQLException {
        UUID citizen = calls.citizen("HEALTH");
        calls.putting(citizen, PLAN);

        silentFor("1000 days");

        plan(citizen).then().body("stale", equalTo(false));
        administration()
                .get("/v1/source-systems")
                .then()
                .body("items.sector", contains("EMPLOYMENT", "SOCIAL", "HEALTH", "PSYCHIATRY"))
                .body("items.stale", equalTo(List.of(false, false, false, false)))
                .body("items.version", contains(0, 0, 0, 0));
    }

    @Test
    void each_system_of_a_sector_answers_for_the_plans_of_its_prefix_alone() throws SQLException {
        UUID citizen = calls.citizen("HEALTH");
        PlanBody north = PlanBody.of("HEALTH", "north-1").goal("g1");
        PlanBody east = PlanBody.of("HEALTH", "north-east-1").goal("g1");
        for (PlanBody plan : List.of(PLAN, north, east)) {
            calls.putting(citizen, plan);
        }
        state(administration().header("If-None-Match", "*"), 24).then().statusCode(201);
        state("north-", 48).then().statusCode(201).body("prefix", equalTo("north-"));
        state("north-east-", 72).then().statusCode(201);
        state("north-", 48).then().statusCode(412);
        state("north east", 48).then().statusCode(400);

        silentFor("25 hours");
        stale(citizen, PLAN, north, east).isEqualTo(List.of(true, false, false));
        silentFor("25 hours");
        stale(citizen, PLAN, north, east).isEqualTo(List.of(true, true, false));
        administration()
                .get("/v1/source-systems?stale=true")
                .then()
                .body("items.prefix", contains(nullValue(), equalTo("north-")))
                .body("items.stalePlans", contains(1, 1));
        calls.system("HEALTH")
                .get("/v1/source-systems/HEALTH/stale-plans?prefix=north-")
                .then()
                .body("items.externalId", contains("north-1"));
        calls.system("HEALTH")
                .post("/v1/source-systems/HEALTH/confirmations?prefix=south-")
                .then()
                .statusCode(404);

        calls.system("HEALTH")
                .post("/v1/source-systems/HEALTH/confirmations?prefix=north-")
                .then()
                .statusCode(200)
                .body("stalePlans", equalTo(0));

        stale(citizen, PLAN, north, east).isEqualTo(List.of(true, false, false));
        calls.journey(calls.system("HEALTH"), citizen).then().body("plans.stale", hasItem(true));
    }

    @Test
    void a_change_names_the_version_it_saw() {
        state(administration(), 24).then().statusCode(428);
        Response first = state(administration().header("If-None-Match", "*"), 24);
        first.then().statusCode(201).body("rhythmHours", equalTo(24)).body("name", equalTo("Cura"));
        state(administration().header("If-None-Match", "*"), 24).then().statusCode(412);
        state(administration(), 24).then().statusCode(428);

        state(administration().header("If-Match", first.header("ETag")), 48)
                .then()
                .statusCode(200)
                .body("rhythmHours", equalTo(48))
                .body("version", equalTo(2));
        state(administration().header("If-Match", first.header("ETag")), 12)
                .then()
                .statusCode(412);
        state(administration().header("If-Match", "\"2.x\""), 0).then().statusCode(400);
    }

    @Test
    void systems_are_stated_by_administration_and_by_the_system_itself() {
        Callers callers = Callers.around(calls);
        callers.trying("PUT /v1/source-systems/{sector}", "HEALTH")
                .with(request -> request.header("If-None-Match", "*").body(Map.of("name", "Cura", "rhythmHours", 24)))
                .byRole(403, "sector-system")
                .but(201, Kind.SYSTEM_THAT_REGISTERED, Kind.SYSTEM_ELSEWHERE)
                .but(412, Kind.ADMINISTRATION)
                .holds();
        callers.trying("POST /v1/source-systems/{sector}/confirmations", "HEALTH")
                .byRole(403, "sector-system")
                .but(200, Kind.SYSTEM_THAT_REGISTERED, Kind.SYSTEM_ELSEWHERE)
                .holds();
        callers.trying("GET /v1/source-systems")
                .byRole(200, "sector-system", "administration")
                .holds();
        callers.trying("GET /v1/source-systems/{sector}/stale-plans", "HEALTH")
                .byRole(403, "sector-system")
                .but(200, Kind.SYSTEM_THAT_REGISTERED, Kind.SYSTEM_ELSEWHERE, Kind.ADMINISTRATION)
                .holds();
    }

    private RequestSpecification administration() {
        return calls.with(TestTokens.role("administration"));
    }

    private Response state(RequestSpecification caller, int rhythmHours) {
        return caller.body(Map.of("name", "Cura", "rhythmHours", rhythmHours)).put("/v1/source-systems/HEALTH");
    }

    private Response state(String prefix, int rhythmHours) {
        return administration()
                .header("If-None-Match", "*")
                .body(Map.of("name", "Nexus", "rhythmHours", rhythmHours))
                .put("/v1/source-systems/HEALTH?prefix={prefix}", prefix);
    }

    private ListAssert<Boolean> stale(UUID citizen, PlanBody... plans) {
        return assertThat(Stream.of(plans)
                .map(plan ->
                        calls.system("HEALTH").get(Calls.path(citizen, plan)).<Boolean>path("stale"))
                .toList());
    }

    private Response plan(UUID citizen) {
        return calls.system("HEALTH").get(Calls.path(citizen, PLAN));
    }

    /** Time passes for every plan of the municipality. */
    private void silentFor(String time) throws SQLException {
        try (var connection =
                StackResource.database().connect(StackResource.database().app())) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("set local sammenhaeng.municipality = '" + calls.municipality() + "'");
                statement.execute("update sector_plan set spoke_at = spoke_at - interval '" + time + "'");
            }
            connection.commit();
        }
    }
}
