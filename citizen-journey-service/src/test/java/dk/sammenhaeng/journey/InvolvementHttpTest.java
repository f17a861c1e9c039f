package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Citizens take part in decisions on their care, or somebody says why not, and say themselves how it felt (FW-J6). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class InvolvementHttpTest {

    private static final String WHY = "Bevidstløs ved indlæggelsen";

    private final Calls calls = Calls.inFreshMunicipality();

    @Test
    void a_decision_without_involvement_stands_on_the_worklist_until_somebody_says_why_and_a_new_one_asks_again() {
        UUID citizen = calls.citizen("HEALTH");
        decided(citizen, 1, Map.of("state", "GRANTED", "decidedOn", "2026-11-02"));
        calls.coordinate(citizen, "karen");
        calls.putting(citizen, PlanBody.of("SOCIAL", "HP-1").responsible("mette"));
        String action = actionOf(citizen);
        work().then()
                .body("items[0].citizens[0].findings.reason", contains("NO_INVOLVEMENT"))
                .body("items[0].citizens[0].findings[0].actionIds", contains(action));
        list(citizen).then().body("items", empty()).body("missing", contains(action));

        explain(calls.caseworker("mette", "SOCIAL"), citizen, action).then().statusCode(404);
        calls.coordinator("karen")
                .body(Map.of("given", true))
                .put("/v1/citizens/" + citizen + "/consent")
                .then()
                .statusCode(200);
        explain(calls.caseworker("mette", "SOCIAL"), citizen, action).then().statusCode(403);
        explain(worker(), citizen, UUID.randomUUID().toString()).then().statusCode(404);
        worker().body(Map.of("actionId", action, "reason", "Ring til 0201609995"))
                .post(path(citizen))
                .then()
                .statusCode(400)
                .body("errors.code", contains("no-cpr"));
        explain(worker(), citizen, action)
                .then()
                .statusCode(201)
                .body("reason", equalTo(WHY))
                .body("decidedOn", equalTo("2026-11-02"));

        work().then().body("items", empty());
        list(citizen).then().body("items.recordedBy", contains("worker-health")).body("missing", empty());
        explain(worker(), citizen, action).then().statusCode(409).body("rule", equalTo("involvement-explained"));
        decided(citizen, 2, Map.of("state", "GRANTED", "decidedOn", "2026-11-12"));
        work().then().body("items", hasSize(1));
        decided(
                citizen,
                3,
                Map.of(
                        "state",
                        "GRANTED",
                        "decidedOn",
                        "2026-11-12",
                        "involvement",
                        Map.of("citizenInvolved", true, "relativesInvolved", false, "informationGiven", true)));
        work().then().body("items", empty());
        explain(worker(), citizen, action).then().statusCode(409).body("rule", equalTo("involvement-not-missing"));
        assertThat(Rows.of(calls.municipality(), "select payload from event_log where aggregateid = '" + citizen + "'"))
                .isNotEmpty()
                .noneMatch(event -> event.contains("Bevidstl"));
    }

    @Test
    void the_citizen_says_how_it_felt_and_staff_note_it_for_who_cannot() {
        Citizens citizens = new Citizens(calls);
        String subject = UUID.randomUUID().toString();
        UUID citizen = citizens.withLogIn("HEALTH", subject);
        UUID plan = calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1"));
        String mine = "/v1/citizens/" + citizen + "/my-involvement-scores";
        String noted = "/v1/citizens/" + citizen + "/involvement-scores";

        citizens.as(subject)
                .body(Map.of("planId", plan, "score", 6))
                .post(mine)
                .then()
                .statusCode(400)
                .body("errors.code", contains("score.range"));
        citizens.as(subject)
                .body(Map.of("planId", UUID.randomUUID(), "score", 4))
                .post(mine)
                .then()
                .statusCode(404);
        citizens.as(subject)
                .body(Map.of("planId", plan, "score", 4, "words", "De spurgte mig først"))
                .post(mine)
                .then()
                .statusCode(201)
                .body("via", equalTo("CITIZEN"));
        worker().body(Map.of(
                        "planId",
                        plan,
                        "score",
                        2,
                        "statedOn",
                        Calls.today().minusDays(1).toString()))
                .post(noted)
                .then()
                .statusCode(201)
                .body("via", equalTo("STAFF"));
        worker().body(Map.of(
                        "planId",
                        plan,
                        "score",
                        2,
                        "statedOn",
                        Calls.today().plusDays(1).toString()))
                .post(noted)
                .then()
                .statusCode(400)
                .body("errors.code", contains("day.ahead"));

        worker().get(noted).then().body("items.score", contains(2, 4));
        citizens.as(subject)
                .get(mine)
                .then()
                .body("items[1].words", equalTo("De spurgte mig først"))
                .body("items.score", contains(2, 4));
        String other = UUID.randomUUID().toString();
        citizens.withLogIn("HEALTH", other);
        citizens.as(other).get(mine).then().statusCode(404);
        calls.system("SOCIAL").get(noted).then().statusCode(404);
    }

    @Test
    void each_endpoint_is_for_its_own_callers() {
        String[] staff = {"coordinator", "caseworker", "sector-system"};
        Callers callers = Callers.around(calls);
        UUID around = callers.citizen();
        decided(around, 2, Map.of("state", "GRANTED", "decidedOn", "2026-11-02"));
        String action = actionOf(around);
        String plan = calls.journey(calls.system("HEALTH"), around).path("plans.find { it.sector == 'HEALTH' }.planId");
        callers.trying("POST /v1/citizens/{citizenId}/involvement-reasons", around)
                .with(request -> request.body(Map.of("actionId", action, "reason", WHY)))
                .byRelation(404, "caseworker")
                .but(201, Callers.Kind.RESPONSIBLE)
                .but(409, Callers.Kind.UNIT_MEMBER)
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/involvement-reasons", around)
                .byRelation(200, staff)
                .holds();
        callers.trying("POST /v1/citizens/{citizenId}/involvement-scores", around)
                .with(request -> request.body(Map.of("planId", plan, "score", 3)))
                .byRelation(404, "coordinator", "caseworker")
                .but(201, Callers.Kind.RESPONSIBLE, Callers.Kind.UNIT_MEMBER)
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/involvement-scores", around)
                .byRelation(200, staff)
                .holds();
        callers.trying("POST /v1/citizens/{citizenId}/my-involvement-scores", around)
                .with(request -> request.body(Map.of("planId", plan, "score", 3)))
                .byRelation(201, "citizen")
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/my-involvement-scores", around)
                .byRelation(200, "citizen")
                .holds();
    }

    private RequestSpecification worker() {
        return calls.caseworker("worker-health", "HEALTH");
    }

    private Response work() {
        return worker().get("/v1/worklist?rule=decision-without-involvement");
    }

    private Response list(UUID citizen) {
        return worker().get(path(citizen));
    }

    private static Response explain(RequestSpecification caller, UUID citizen, String action) {
        return caller.body(Map.of("actionId", action, "reason", WHY)).post(path(citizen));
    }

    private static String path(UUID citizen) {
        return "/v1/citizens/" + citizen + "/involvement-reasons";
    }

    private void decided(UUID citizen, long version, Map<String, Object> said) {
        Map<String, Object> decision = new HashMap<>(said);
        decision.put("law", "Sundhedsloven § 140");
        decision.put("authority", "Genoptræningen");
        Map<String, Object> action = new HashMap<>(Map.of(
                "externalId", "a1",
                "kind", "TRAINING",
                "title", "Genoptræning",
                "from", "2026-11-01",
                "legalRight", true,
                "terms", Map.of("decision", decision)));
        calls.putting(
                citizen,
                new PlanBody("HEALTH", "GOP-1", version, "worker-health", List.of(), List.of(action), List.of()));
    }

    private String actionOf(UUID citizen) {
        return calls.journey(calls.system("HEALTH"), citizen)
                .path("plans.find { it.sector == 'HEALTH' }.actions.find { it.externalId == 'a1' }.actionId");
    }
}
