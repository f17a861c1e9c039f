package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.testing.OpenApiRules;
import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Access by relation: each endpoint with each kind of caller. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class AccessTest {

    private static final Instant NINE = Calls.today().plusDays(30).atTime(9, 0).toInstant(ZoneOffset.UTC);
    private static final PlanBody HEALTH =
            PlanBody.of("HEALTH", "GOP-1").appointment("t1", NINE, NINE.plusSeconds(3600));
    private static final PlanBody EMPLOYMENT =
            PlanBody.of("EMPLOYMENT", "MP-1").goal("g1").appointment("s1", NINE, NINE.plusSeconds(3600));

    private static final Calls CALLS = Calls.inFreshMunicipality();
    private static final Calls ELSEWHERE = Calls.inFreshMunicipality();

    private final Calls calls = CALLS;
    private UUID citizen;

    @BeforeEach
    void two_plans_and_a_coordinator() {
        citizen = calls.citizen("HEALTH");
        calls.putting(citizen, HEALTH);
        calls.putting(citizen, EMPLOYMENT);
        calls.coordinator("karen")
                .header("If-None-Match", "*")
                .body(Map.of("user", "karen", "name", "Karen Holm", "phone", "89402000", "deputyUser", "dorte"))
                .put("/v1/citizens/" + citizen + "/coordinator")
                .then()
                .statusCode(201);
    }

    private Map<String, RequestSpecification> callers() {
        Map<String, RequestSpecification> callers = new LinkedHashMap<>();
        callers.put("system of a sector with a plan", calls.system("EMPLOYMENT"));
        callers.put("system of the sector that registered", calls.system("HEALTH"));
        callers.put("caseworker of a sector with a plan", calls.caseworker("anybody", "HEALTH"));
        callers.put(
                "responsible caseworker",
                calls.with(TestTokens.role("caseworker").user("worker-health")));
        callers.put("the coordinator", calls.coordinator("karen"));
        callers.put("the deputy", calls.coordinator("dorte"));
        callers.put("system of a sector without a plan", calls.system("SOCIAL"));
        callers.put("caseworker of a sector without a plan", calls.caseworker("ole", "SOCIAL"));
        callers.put("another coordinator", calls.coordinator("ole"));
        callers.put("system of another municipality", ELSEWHERE.system("HEALTH"));
        callers.put("administration", calls.with(TestTokens.role("administration")));
        callers.put("council", calls.with(TestTokens.role("council")));
        callers.put("a coordinator without roles", calls.with(TestTokens.roles().user("karen")));
        return callers;
    }

    private void table(Function<RequestSpecification, Integer> call, String expected) {
        Map<String, Integer> wanted = new LinkedHashMap<>();
        Map<String, Integer> seen = new LinkedHashMap<>();
        Iterator<String> statuses = List.of(expected.split(" ", -1)).iterator();
        for (var caller : callers().entrySet()) {
            wanted.put(caller.getKey(), Integer.valueOf(statuses.next()));
            seen.put(caller.getKey(), call.apply(caller.getValue()));
        }
        assertThat(seen).isEqualTo(wanted);
    }

    private Function<RequestSpecification, Integer> get(String path) {
        return caller -> caller.get("/v1/citizens/" + citizen + path).statusCode();
    }

    @Test
    void reading_needs_a_relation_and_else_the_citizen_does_not_exist() {
        for (String path : List.of("", "/journey", "/conflicts", "/sector-plans", "/sector-plans/HEALTH/GOP-1")) {
            table(get(path), "200 200 200 200 200 200 404 404 404 404 403 403 403");
        }
        table(get("/coordinator"), "200 200 200 200 200 200 404 404 404 404 200 403 403");
    }

    @Test
    void consent_is_noted_by_the_coordinator_and_caseworkers_with_a_relation() {
        table(
                caller -> caller.body(Map.of("given", true))
                        .put("/v1/citizens/" + citizen + "/consent")
                        .statusCode(),
                "403 403 200 200 200 200 403 404 404 403 403 403 403");
    }

    @Test
    void a_journey_is_handed_over_by_its_own_coordinator_or_administration() {
        String path = "/v1/citizens/" + citizen + "/coordinator";
        table(
                caller -> caller.header(
                                "If-Match", calls.coordinator("karen").get(path).header("ETag"))
                        .body(Map.of("user", "karen", "name", "Karen Holm", "phone", "89402000", "deputyUser", "dorte"))
                        .put(path)
                        .statusCode(),
                "403 403 403 403 200 200 403 403 404 403 200 403 403");
    }

    @Test
    void a_plan_is_put_by_its_own_sector() {
        table(
                caller -> caller.body(HEALTH.body())
                        .put(Calls.path(citizen, HEALTH))
                        .statusCode(),
                "403 200 200 403 403 403 403 403 403 404 403 403 403");
    }

    @Test
    void a_conflict_is_accepted_by_the_coordinator_alone() {
        String conflict =
                calls.conflicts(calls.coordinator("karen"), citizen, "OPEN").path("items[0].conflictId");
        Map<String, String> body = Map.of(
                "reason",
                "Aftalt med borgeren",
                "acceptedUntil",
                Calls.today().plusDays(9).toString());
        table(
                caller -> caller.body(body)
                        .post("/v1/citizens/" + citizen + "/conflicts/" + conflict + "/resolutions")
                        .statusCode(),
                "403 403 403 403 200 409 403 403 404 403 403 403 403");
    }

    @Test
    void lists_are_for_their_own_roles() {
        table(caller -> caller.get("/v1/worklist").statusCode(), "403 403 200 200 200 200 403 200 200 403 403 403 403");
        table(
                caller -> caller.get("/v1/worklist/counts").statusCode(),
                "403 403 200 200 200 200 403 200 200 403 403 403 403");
        table(caller -> caller.get("/v1/notices").statusCode(), "200 200 200 403 403 403 200 200 403 200 403 403 403");
        table(caller -> caller.get("/v1/rules").statusCode(), "200 200 200 200 200 200 200 200 200 200 200 200 403");
        table(
                caller -> caller.get("/v1/plan-types").statusCode(),
                "200 200 200 200 200 200 200 200 200 200 200 403 403");
    }

    @Test
    void registering_and_searching_are_for_who_works_with_citizens() {
        table(
                caller -> caller.body(Map.of("cprNumber", "0201609995"))
                        .post("/v1/citizens/search")
                        .statusCode(),
                "200 200 200 200 200 200 200 200 200 200 403 403 403");
        table(
                caller -> caller.body(
                                Map.of("cprNumber", Calls.freshCpr(), "givenName", "Aksel", "familyName", "Østergård"))
                        .post("/v1/citizens")
                        .statusCode(),
                "201 201 201 201 201 201 201 201 201 201 403 403 403");
    }

    @Test
    void without_a_token_or_a_purpose_nothing_is_told() {
        RestAssured.given().get("/v1/citizens/" + citizen + "/journey").then().statusCode(401);
        RestAssured.given()
                .auth()
                .oauth2(TestTokens.role("sector-system")
                        .sector("HEALTH")
                        .municipality(calls.municipality())
                        .token())
                .get("/v1/citizens/" + citizen + "/journey")
                .then()
                .statusCode(400);
    }

    @Test
    void who_has_no_relation_gets_the_same_answer_as_for_nobody_and_the_log_knows() {
        String refused = calls.coordinator("ole")
                .get("/v1/citizens/" + citizen + "/journey")
                .path("detail");
        String unknown = calls.coordinator("ole")
                .get("/v1/citizens/" + UUID.randomUUID() + "/journey")
                .path("detail");

        assertThat(refused).isEqualTo(unknown);
        assertThat(Rows.of(
                        calls.municipality(),
                        "select actor || ' ' || act || ' ' || code from audit where outcome = 'REFUSED' and subject = '"
                                + citizen + "'"))
                .containsExactly("ole journey.read not-found");
        assertThat(Rows.of(
                        calls.municipality(),
                        "select act from audit where outcome = 'DONE' and subject = '" + citizen + "' order by at"))
                .containsExactly("citizen.register", "sector-plan.put", "sector-plan.put", "coordinator.appoint");
    }

    @Test
    void the_openapi_document_leaves_its_reader_no_question() {
        OpenApiRules.check("/v1/citizens");
        for (String path : List.of("/v1/worklist", "/v1/notices", "/v1/rules", "/v1/plan-types")) {
            OpenApiRules.check(path);
        }
    }
}
