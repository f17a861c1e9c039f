package dk.sammenhaeng.journey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a citizen says of the coordinator, and who else is a contact person under other laws (catalogue C4). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class CoordinatorRequestHttpTest {

    private final Calls calls = Calls.inFreshMunicipality();
    private UUID citizen;

    @BeforeEach
    void karen_holds_the_journey() {
        citizen = calls.citizen("HEALTH");
        calls.coordinate(citizen, "karen");
    }

    @Test
    void a_citizen_may_decline_the_coordinator_and_is_answered_once() {
        Map<String, Object> statement = Map.of(
                "kind",
                "DECLINES",
                "wish",
                "Jeg vil gerne have en anden",
                "statedOn",
                Calls.today().toString());
        String request = calls.coordinator("karen")
                .body(statement)
                .post(path() + "/requests")
                .then()
                .statusCode(201)
                .body("aboutUser", equalTo("karen"))
                .extract()
                .path("id");
        calls.coordinator("karen")
                .body(Map.of(
                        "kind",
                        "DECLINES",
                        "statedOn",
                        Calls.today().plusDays(1).toString()))
                .post(path() + "/requests")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/statedOn"));

        Map<String, String> answer = Map.of("outcome", "MET", "reason", "Ole overtager på mandag");
        String answers = path() + "/requests/" + request + "/answers";
        calls.unit(
                UUID.randomUUID(),
                Map.of(
                        "sector", "SOCIAL",
                        "name", "Voksenenheden",
                        "leaderUser", "lone",
                        "dutyPhone", "89401099",
                        "members", List.of()));
        calls.with(TestTokens.role("institution-leader").user("lone"))
                .body(answer)
                .post(answers)
                .then()
                .statusCode(404);
        calls.with(TestTokens.role("administration").user("anne"))
                .body(answer)
                .post(answers)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("MET"));
        calls.with(TestTokens.role("administration").user("anne"))
                .body(answer)
                .post(answers)
                .then()
                .statusCode(409)
                .body("rule", equalTo("request-answered"));
        calls.coordinator("karen").get(path() + "/requests").then().body("items", hasSize(1));
    }

    @Test
    void a_citizen_says_no_without_asking_the_coordinator_and_the_leader_is_asked_and_answers() {
        Citizens citizens = new Citizens(calls);
        String subject = "aksel-" + UUID.randomUUID();
        UUID own = citizens.withLogIn("HEALTH", subject);
        String mine = "/v1/citizens/" + own + "/my-coordinator-requests";
        String held = "/v1/citizens/" + own + "/coordinator";
        citizens.as(subject)
                .body(Map.of("kind", "DECLINES"))
                .post(mine)
                .then()
                .statusCode(409)
                .body("rule", equalTo("no-coordinator-yet"));
        calls.putting(own, PlanBody.of("HEALTH", "GOP-1"));
        calls.coordinate(own, "karen");
        led("HEALTH", "lone");
        led("SOCIAL", "lis");

        String request = citizens.as(subject)
                .body(Map.of("kind", "DECLINES", "wish", "Vi taler forbi hinanden"))
                .post(mine)
                .then()
                .statusCode(201)
                .body("via", equalTo("CITIZEN"))
                .body("statedOn", equalTo(Calls.today().toString()))
                .body("$", not(hasKey("aboutUser")))
                .extract()
                .path("id");

        calls.coordinator("karen")
                .get(held + "/requests")
                .then()
                .body("items.kind", contains("DECLINES"))
                .body("items[0]", not(hasKey("wish")));
        leader("lone").get(held + "/requests").then().body("items.wish", contains("Vi taler forbi hinanden"));
        leader("lis").get(held + "/requests").then().statusCode(404);
        leader("lone").get("/v1/coordinator-requests?count=true").then().body("items.id", contains(request));
        leader("lone")
                .get("/v1/coordinator-requests?overdue=true")
                .then()
                .statusCode(200)
                .body("items", empty());
        leader("lis").get("/v1/coordinator-requests").then().body("items", empty());
        leader("lone")
                .get("/v1/worklist?rule=coordinator-request-to-answer")
                .then()
                .body("items.ruleTitle", contains("En borger har et ønske om koordinatoren"))
                .body("items[0].cause.citizenId", equalTo(own.toString()));
        leader("lone")
                .get("/v1/worklist?scope=UNIT&rule=coordinator-request-to-answer")
                .then()
                .body("items", hasSize(1));
        leader("lis")
                .get("/v1/worklist?rule=coordinator-request-to-answer")
                .then()
                .body("items", empty());
        calls.coordinator("karen")
                .get("/v1/worklist?rule=coordinator-request-to-answer")
                .then()
                .body("items", empty());
        citizens.as(subject)
                .get("/v1/citizens/" + own + "/my-contact")
                .then()
                .body("requests.said", contains("Du vil ikke have denne koordinator"))
                .body("requests.answer", contains("Ingen har svaret endnu"));

        leader("lone")
                .body(Map.of("outcome", "MET", "reason", "Ole overtager på mandag"))
                .post(held + "/requests/" + request + "/answers")
                .then()
                .statusCode(200);

        citizens.as(subject).get(mine).then().body("items.answerReason", contains("Ole overtager på mandag"));
        citizens.as(subject)
                .get("/v1/citizens/" + own + "/my-contact")
                .then()
                .body("requests.answer", contains("Ja, du får en anden koordinator"))
                .body("requests.reason", contains("Ole overtager på mandag"));
        leader("lone").get("/v1/coordinator-requests").then().body("items", empty());
        leader("lone")
                .get("/v1/worklist?rule=coordinator-request-to-answer")
                .then()
                .body("items", empty());
    }

    @Test
    void whom_the_citizen_has_declined_comes_back_by_no_way_until_the_leader_says_no_to_it() {
        String request = calls.coordinator("karen")
                .body(Map.of("kind", "DECLINES", "statedOn", Calls.today().toString()))
                .post(path() + "/requests")
                .path("id");
        put("karen").then().statusCode(200);
        put("ole").then().statusCode(200);

        put("karen").then().statusCode(409).body("rule", equalTo("coordinator-declined"));
        calls.coordinator("ole")
                .body(Map.of("to", Map.of("user", "karen", "name", "Karen Holm", "phone", "89402000")))
                .post(path() + "/hand-overs")
                .then()
                .statusCode(409)
                .body("rule", equalTo("coordinator-declined"));
        calls.coordinator("ole")
                .header("If-Match", calls.coordinator("ole").get(path()).header("ETag"))
                .body(Map.of("user", "ole", "name", "Ole Bro", "phone", "89402000", "deputyUser", "karen"))
                .put(path())
                .then()
                .statusCode(409)
                .body("rule", equalTo("coordinator-declined"));
        calls.coordinator("ole")
                .body(Map.of(
                        "from",
                        Calls.today().toString(),
                        "to",
                        Calls.today().plusDays(7).toString(),
                        "substitute",
                        "karen"))
                .post("/v1/coordinators/ole/absences")
                .then()
                .statusCode(409)
                .body("rule", equalTo("absence-leaves-alone"));
        calls.with(TestTokens.role("administration").user("anne"))
                .body(Map.of("outcome", "NOT_MET", "reason", "Ingen anden er ledig"))
                .post(path() + "/requests/" + request + "/answers")
                .then()
                .statusCode(200);

        put("karen").then().statusCode(200);
    }

    @Test
    void an_offer_made_before_the_citizens_no_is_not_accepted_after_it() {
        Map<String, Object> karen = Map.of("user", "karen", "name", "Karen Holm", "phone", "89402000");
        calls.coordinator("karen")
                .body(Map.of(
                        "kind", "ASKS_FOR_ANOTHER", "statedOn", Calls.today().toString()))
                .post(path() + "/requests")
                .then()
                .statusCode(201);
        put("ole").then().statusCode(200);
        String offer = calls.coordinator("ole")
                .body(Map.of("to", karen))
                .post(path() + "/hand-overs")
                .path("id");
        Rows.change(
                calls.municipality(),
                "update coordinator_request set kind = 'DECLINES' where citizen_id = '" + citizen + "'");

        calls.coordinator("karen")
                .post(path() + "/hand-overs/" + offer + "/acceptances")
                .then()
                .statusCode(409)
                .body("rule", equalTo("coordinator-declined"));
    }

    @Test
    void contact_persons_under_other_laws_are_listed_as_what_they_are() {
        Map<String, Object> plan = new HashMap<>(PlanBody.of("SOCIAL", "HP-1").body());
        plan.put(
                "contactPersons",
                List.of(Map.of("kind", "SUPPORT_CONTACT_PERSON", "name", "Sif Lund", "phone", "89402001")));
        calls.system("SOCIAL")
                .body(plan)
                .put("/v1/citizens/" + citizen + "/sector-plans/SOCIAL/HP-1")
                .then()
                .statusCode(201);

        calls.system("SOCIAL")
                .get("/v1/citizens/" + citizen + "/contact-persons")
                .then()
                .statusCode(200)
                .body("items.kind", contains("COORDINATOR", "SUPPORT_CONTACT_PERSON"))
                .body("items.holdsTheWhole", contains(true, false))
                .body("items[1].title", equalTo("Støtte- og kontaktperson (serviceloven § 99)"));
        calls.system("HEALTH")
                .get("/v1/citizens/" + citizen + "/contact-persons")
                .then()
                .body("items.kind", contains("COORDINATOR"));
    }

    private Response put(String user) {
        RequestSpecification administration =
                calls.with(TestTokens.role("administration").user("anne"));
        return administration
                .header(
                        "If-Match",
                        calls.with(TestTokens.role("administration"))
                                .get(path())
                                .header("ETag"))
                .body(Map.of("user", user, "name", "Karen Holm", "phone", "89402000"))
                .put(path());
    }

    private void led(String sector, String leader) {
        calls.unit(
                UUID.randomUUID(),
                Map.of(
                        "sector",
                        sector,
                        "name",
                        "Enheden for " + sector,
                        "leaderUser",
                        leader,
                        "dutyPhone",
                        "89401099",
                        "members",
                        List.of()));
    }

    private RequestSpecification leader(String user) {
        return calls.with(TestTokens.role("institution-leader").user(user));
    }

    private String path() {
        return "/v1/citizens/" + citizen + "/coordinator";
    }
}
