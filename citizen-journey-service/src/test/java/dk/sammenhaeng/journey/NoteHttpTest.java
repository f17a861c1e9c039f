package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Notes around a citizen (CIT-08, CIT-11), and reports of rules that collide (CIT-18). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class NoteHttpTest {

    private static final Map<String, Object> REPORT = Map.of(
            "ruleA", "Lov om aktiv socialpolitik § 13",
            "ruleB", "Sundhedsloven § 140",
            "situation", "Rådighedspligt på samme tid som genoptræning");

    private final Calls calls = Calls.inFreshMunicipality();
    private UUID citizen;

    @BeforeEach
    void two_plans_and_a_coordinator() {
        citizen = calls.citizen("HEALTH");
        calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1"));
        calls.putting(citizen, PlanBody.of("EMPLOYMENT", "MP-1"));
        calls.coordinate(citizen, "karen");
    }

    @Test
    void a_note_is_for_its_sector_and_the_coordinator_and_with_consent_for_the_team() {
        leave(Map.of("kind", "KNOWLEDGE", "content", "Bedst om formiddagen"))
                .then()
                .statusCode(201);

        calls.system("HEALTH").get(path()).then().body("items.content", contains("Bedst om formiddagen"));
        calls.coordinator("karen")
                .get(path() + "?kind=KNOWLEDGE&count=true")
                .then()
                .body("total", equalTo(1));
        calls.system("EMPLOYMENT").get(path()).then().body("items", empty());
        calls.coordinator("karen").get(path() + "?kind=UNPLANNED_EVENT").then().body("items", empty());
    }

    @Test
    void the_days_task_gives_way_together_with_the_citizen_and_without_approval() {
        Map<String, Object> deviation = Map.of(
                "kind", "TASK_DEVIATION",
                "content", "Borgeren var ked af det og havde brug for en samtale",
                "deviation", Map.of("task", "Støvsugning", "replacedBy", "Gåtur", "withCitizen", true));
        leave(deviation).then().statusCode(201).body("task", equalTo("Støvsugning"));

        Map<String, Object> alone = new HashMap<>(deviation);
        alone.put("deviation", Map.of("task", "Støvsugning", "withCitizen", false));
        leave(alone).then().statusCode(400).body("errors.pointer", contains("/deviation/withCitizen"));
        leave(Map.of("kind", "TASK_DEVIATION", "content", "Uden opgave"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/deviation"));
    }

    @Test
    void after_an_unplanned_event_the_plans_concerned_are_to_be_looked_at_once() {
        leave(Map.of("kind", "KNOWLEDGE", "content", "Bedst om formiddagen"));
        assertThat(reviews()).isEmpty();

        leave(Map.of("kind", "UNPLANNED_EVENT", "content", "Faldet i hjemmet"))
                .then()
                .statusCode(201);
        assertThat(reviews()).as("the others may not know").containsExactly("HEALTH");
        calls.conflicts(calls.system("HEALTH"), citizen, "OPEN").then().body("items.rule", hasItem("milestone-due"));

        calls.coordinator("karen")
                .body(Map.of("given", true, "includesSensitive", true))
                .put("/v1/citizens/" + citizen + "/consent")
                .then()
                .statusCode(200);
        leave(Map.of("kind", "UNPLANNED_EVENT", "content", "Faldet igen"))
                .then()
                .statusCode(201);
        assertThat(reviews()).as("health is asked already").containsExactly("EMPLOYMENT", "HEALTH");
    }

    @Test
    void an_event_that_the_coordinator_notes_concerns_all_plans() {
        calls.coordinator("karen")
                .body(note(Map.of("kind", "UNPLANNED_EVENT", "content", "Mistet sin bolig")))
                .post(path())
                .then()
                .statusCode(201);

        assertThat(reviews()).containsExactly("EMPLOYMENT", "HEALTH");
    }

    @Test
    void it_does_not_show_that_there_is_a_plan_whose_existence_is_a_secret() {
        calls.putting(citizen, PlanBody.of("SOCIAL", "HP-1"));
        Rows.change(
                calls.municipality(),
                "update sector_plan set sensitivity = 'VIP' where sector = 'SOCIAL' and citizen_id = '" + citizen
                        + "'");

        calls.coordinator("karen")
                .body(note(Map.of("kind", "UNPLANNED_EVENT", "content", "Mistet sin bolig")))
                .post(path())
                .then()
                .statusCode(201);

        assertThat(reviews()).containsExactly("EMPLOYMENT", "HEALTH");
    }

    @Test
    void a_report_of_colliding_rules_keeps_neither_citizen_nor_reporter() {
        calls.caseworker("mette", "HEALTH")
                .body(REPORT)
                .post("/v1/rule-conflict-reports")
                .then()
                .statusCode(201);
        Map<String, Object> same = new HashMap<>(REPORT);
        same.put("ruleB", same.get("ruleA"));
        calls.caseworker("mette", "HEALTH")
                .body(same)
                .post("/v1/rule-conflict-reports")
                .then()
                .statusCode(400);
        Map<String, Object> named = new HashMap<>(REPORT);
        named.put("situation", "Som hos 020160-9995");
        calls.caseworker("mette", "HEALTH")
                .body(named)
                .post("/v1/rule-conflict-reports")
                .then()
                .statusCode(400);

        Response list = calls.with(TestTokens.role("administration")).get("/v1/rule-conflict-reports?count=true");
        list.then().statusCode(200).body("total", equalTo(1)).body("items.sector", contains("HEALTH"));
        assertThat(list.asString()).doesNotContain("mette");
    }

    @Test
    void notes_are_for_who_works_with_the_citizen_and_reports_for_the_board() {
        Callers callers = Callers.around(calls);
        callers.trying("POST /v1/citizens/{citizenId}/notes", callers.citizen())
                .with(request -> request.body(note(Map.of("kind", "UNPLANNED_EVENT", "content", "Indlagt i nat"))))
                .byRelation(201, "coordinator", "caseworker", "sector-system")
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/notes", callers.citizen())
                .byRelation(200, "coordinator", "caseworker", "sector-system")
                .holds();
        callers.trying("POST /v1/rule-conflict-reports")
                .with(request -> request.body(REPORT))
                .byRole(201, "coordinator", "caseworker", "institution-leader")
                .holds();
        callers.trying("GET /v1/rule-conflict-reports")
                .byRole(200, "administration", "council", "employee-representative", "data-consumer")
                .holds();
        String report = report();
        callers.trying("GET /v1/rule-conflict-reports/{reportId}", report)
                .byRole(
                        200,
                        "coordinator",
                        "caseworker",
                        "institution-leader",
                        "administration",
                        "council",
                        "employee-representative")
                .but(404, Callers.Kind.CASEWORKER_ELSEWHERE, Callers.Kind.COORDINATOR_ELSEWHERE)
                .holds();
        callers.trying("POST /v1/rule-conflict-reports/{reportId}/handlings", report)
                .with(request -> request.body(Map.of("step", "TAKEN_UP")))
                .byRole(428, "administration")
                .holds();
        callers.trying("POST /v1/rule-conflict-reports/{reportId}/answers", report)
                .with(request -> request.body(Map.of("result", "CLARIFIED", "answer", "Begge kan følges")))
                .byRole(428, "administration")
                .holds();
    }

    private List<String> reviews() {
        return Rows.of(
                calls.municipality(),
                "select sector from milestone where kind = 'PLAN_REVIEW' and citizen_id = '" + citizen
                        + "' order by sector");
    }

    @Test
    void who_reported_comes_back_with_the_id_for_the_answer_and_for_what_changed() {
        report();
        String id = report();
        calls.coordinator("karen").get("/v1/rule-conflict-reports/" + id).then().body("state", equalTo("REPORTED"));
        calls.with(TestTokens.role("data-consumer"))
                .get("/v1/rule-conflict-reports?count=true")
                .then()
                .body("total", equalTo(0));
        act(id, 0, "handlings", Map.of("step", "TAKEN_UP"))
                .then()
                .statusCode(200)
                .body("state", equalTo("TAKEN_UP"))
                .body("takenUpOn", equalTo(Calls.today().toString()));
        act(id, 0, "handlings", Map.of("step", "TAKEN_UP")).then().statusCode(412);
        act(id, 1, "handlings", Map.of("step", "PASSED_ON"))
                .then()
                .statusCode(400)
                .body("errors.code", contains("rule-conflict.passed-to"));
        String change = UUID.randomUUID().toString();
        act(id, 1, "handlings", Map.of("step", "PASSED_ON", "passedTo", "Ministeriet", "legalChangeId", change))
                .then()
                .statusCode(200);
        calls.with(TestTokens.role("data-consumer"))
                .get("/v1/rule-conflict-reports?state=PASSED_ON&count=true")
                .then()
                .body("total", equalTo(1))
                .body("items.legalChangeId", contains(change));
        for (String asked : List.of("count=true", "state=REPORTED&count=true")) {
            calls.with(TestTokens.role("data-consumer"))
                    .get("/v1/rule-conflict-reports?" + asked)
                    .then()
                    .body("total", equalTo(1))
                    .body("items.id", contains(id));
        }
        act(id, 2, "answers", Map.of("result", "CHANGED", "answer", "Fristen er nu den samme"))
                .then()
                .statusCode(400)
                .body("errors.code", contains("rule-conflict.change", "rule-conflict.change"));
        act(
                        id,
                        2,
                        "answers",
                        Map.of(
                                "result", "CHANGED",
                                "answer", "Fristen er nu den samme",
                                "change", "Bekendtgørelsen er ændret",
                                "changeFrom", Calls.today().plusDays(30).toString()))
                .then()
                .statusCode(200);
        act(id, 3, "handlings", Map.of("step", "TAKEN_UP"))
                .then()
                .statusCode(409)
                .body("rule", equalTo("rule-conflict-answered"));

        calls.caseworker("anybody", "SOCIAL")
                .get("/v1/rule-conflict-reports/" + id)
                .then()
                .body("state", equalTo("ANSWERED"))
                .body("answer", equalTo("Fristen er nu den samme"))
                .body("change", equalTo("Bekendtgørelsen er ændret"))
                .body("passedTo", equalTo("Ministeriet"));
    }

    private String report() {
        return calls.caseworker("mette", "HEALTH")
                .body(REPORT)
                .post("/v1/rule-conflict-reports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Response act(String report, int version, String what, Map<String, Object> body) {
        return calls.with(TestTokens.role("administration"))
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/v1/rule-conflict-reports/" + report + "/" + what);
    }

    private Response leave(Map<String, Object> body) {
        return calls.system("HEALTH").body(note(body)).post(path());
    }

    private static Map<String, Object> note(Map<String, Object> body) {
        Map<String, Object> whole = new HashMap<>(body);
        whole.put("at", Instant.now().minusSeconds(600).toString());
        return whole;
    }

    private String path() {
        return "/v1/citizens/" + citizen + "/notes";
    }
}
