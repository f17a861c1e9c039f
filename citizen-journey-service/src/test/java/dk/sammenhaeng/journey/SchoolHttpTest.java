package dk.sammenhaeng.journey;

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
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** School results of vulnerable children (FV-C29), and the pupil plan as a reference (FV-C31, FW-J18). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class SchoolHttpTest {

    private static final LocalDate TODAY = Calls.today();

    private final Calls calls = Calls.inFreshMunicipality();

    @Test
    void a_result_against_the_target_asks_for_a_review_of_the_plan_once() {
        UUID citizen = calls.citizen("SOCIAL");
        UUID plan = childsPlan(citizen);
        aim(citizen, plan, "READING", "IMPROVE", "If-None-Match", "*")
                .then()
                .statusCode(201)
                .body("state", equalTo("TOO_FEW"));

        note(citizen, plan, "READING", 40, 300).then().statusCode(201).body("signal.state", equalTo("TOO_FEW"));
        reviews(citizen).then().body("items", empty());
        note(citizen, plan, "READING", 38, 90).then().body("signal.state", equalTo("OFF_TRACK"));
        note(citizen, plan, "READING", 37, 9).then().body("signal.state", equalTo("OFF_TRACK"));
        note(citizen, plan, "MATHS", 10, 9).then().body("signal.state", equalTo("NO_TARGET"));

        reviews(citizen).then().body("items", hasSize(1));
        results(social(), citizen)
                .then()
                .body("signals.subject", contains("READING", "MATHS"))
                .body("signals[0].trend", equalTo("FALLEN"))
                .body("items", hasSize(4));
        note(citizen, plan, "READING", 41, 9).then().statusCode(409).body("rule", equalTo("school-result-known"));
        aim(citizen, plan, "READING", "HOLD", "If-Match", "\"0\"").then().statusCode(412);
        aim(citizen, plan, "READING", "HOLD", "If-Match", "\"1\"")
                .then()
                .statusCode(200)
                .body("state", equalTo("OFF_TRACK"));
        note(citizen, plan, "READING", 41, -1).then().statusCode(400).body("errors.code", contains("day.ahead"));
    }

    @Test
    void of_a_child_that_is_not_flagged_nothing_is_kept() {
        UUID citizen = calls.citizen("SOCIAL");
        UUID plan = calls.putting(citizen, PlanBody.of("SOCIAL", "HP-1"));

        note(citizen, plan, "MATHS", 40, 9).then().statusCode(409).body("rule", equalTo("school-result-not-flagged"));
        aim(citizen, plan, "MATHS", "HOLD", "If-None-Match", "*").then().statusCode(409);
        flag(citizen);
        note(citizen, plan, "MATHS", 40, 9).then().statusCode(201);
    }

    @Test
    void only_who_may_read_the_plan_sees_its_results() {
        UUID citizen = calls.citizen("SOCIAL");
        UUID plan = childsPlan(citizen);
        calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1").responsible("lone"));
        calls.coordinate(citizen, "karen");
        note(citizen, plan, "MATHS", 40, 9);

        results(calls.caseworker("lone", "HEALTH"), citizen)
                .then()
                .body("items", empty())
                .body("signals", empty());
        calls.coordinator("karen").body(Map.of("given", true)).put("/v1/citizens/" + citizen + "/consent");
        results(calls.caseworker("lone", "HEALTH"), citizen).then().body("items.subject", contains("MATHS"));
    }

    @Test
    void a_pupil_plan_is_a_reference_with_shared_contact_teachers_and_talks_of_pupil_teacher_and_parents() {
        UUID citizen = calls.citizen("SOCIAL");
        calls.putting(citizen, PlanBody.of("EMPLOYMENT", "MP-1"));
        reference(social(), citizen, "IN_PREPARATION", "If-None-Match", "*")
                .then()
                .statusCode(201)
                .body("planType", equalTo("EXTERNAL_PUPIL_PLAN"))
                .body("teachers.name", contains("Ida Lund", "Bo Dahl"));
        reference(social(), citizen, "IN_FORCE", "If-Match", "\"1\"")
                .then()
                .statusCode(200)
                .body("status", equalTo("IN_FORCE"));
        reference(calls.system("EMPLOYMENT"), citizen, "CLOSED", "If-Match", "\"2\"")
                .then()
                .statusCode(403)
                .body("code", equalTo("pupil-plan-of-another-sector"));

        talk(social(), citizen, "PUPIL", "TEACHER", "PARENT").then().statusCode(201);
        for (String[] wrong : new String[][] {{"PUPIL"}, {"PUPIL", "CASEWORKER"}}) {
            talk(social(), citizen, wrong).then().statusCode(400).body("errors.code", contains("pupil-plan.parties"));
        }
        social().get("/v1/citizens/" + citizen + "/pupil-plan/dialogues").then().body("items", hasSize(1));
        social().get("/v1/citizens/" + citizen + "/plan-dialogues").then().body("items", empty());
        calls.system("EMPLOYMENT")
                .get("/v1/citizens/" + citizen + "/pupil-plan")
                .then()
                .statusCode(404);
        social().get("/v1/transition-kinds")
                .then()
                .body(
                        "items.find { it.code == 'SCHOOL_TO_YOUTH_EFFORT' }.title",
                        equalTo("Fra grundskole til den kommunale ungeindsats"));
    }

    @Test
    void each_endpoint_is_for_its_own_callers() {
        String[] staff = {"coordinator", "caseworker", "sector-system"};
        Callers.Kind[] own = {Callers.Kind.SYSTEM_THAT_REGISTERED, Callers.Kind.RESPONSIBLE, Callers.Kind.UNIT_MEMBER};
        Callers callers = Callers.around(calls);
        UUID around = callers.citizen();
        String plan = calls.journey(calls.system("HEALTH"), around).path("plans.find { it.sector == 'HEALTH' }.planId");
        flag(around);
        callers.trying("PUT /v1/citizens/{citizenId}/school-results/{planId}/targets/{subject}", around, plan, "MATHS")
                .with(request -> request.header("If-None-Match", "*").body(Map.of("direction", "IMPROVE")))
                .byRelation(404, "caseworker", "sector-system")
                .but(412, own)
                .but(201, Callers.Kind.SYSTEM_THAT_REGISTERED)
                .holds();
        callers.trying("POST /v1/citizens/{citizenId}/school-results/{planId}", around, plan)
                .with(request -> request.body(result("MATHS", "S-" + UUID.randomUUID(), 40, TODAY)))
                .byRelation(404, "caseworker", "sector-system")
                .but(201, own)
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/school-results", around)
                .byRelation(200, staff)
                .holds();
        callers.trying("PUT /v1/citizens/{citizenId}/pupil-plan", around)
                .with(request -> request.header("If-None-Match", "*").body(pupilPlan("IN_FORCE")))
                .byRelation(403, "caseworker", "sector-system")
                .but(201, Callers.Kind.SYSTEM_OF_A_PLAN)
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/pupil-plan", around)
                .byRelation(404, staff)
                .but(200, Callers.Kind.SYSTEM_OF_A_PLAN)
                .holds();
        callers.trying("POST /v1/citizens/{citizenId}/pupil-plan/dialogues", around)
                .with(request -> request.body(talkOf("PUPIL", "PARENT")))
                .byRelation(404, staff)
                .but(201, Callers.Kind.SYSTEM_OF_A_PLAN)
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/pupil-plan/dialogues", around)
                .byRelation(404, staff)
                .but(200, Callers.Kind.SYSTEM_OF_A_PLAN)
                .holds();
    }

    private UUID childsPlan(UUID citizen) {
        Map<String, Object> body = new HashMap<>(PlanBody.of("SOCIAL", "BP-1").body());
        body.put("planType", "BARNETS_PLAN");
        return UUID.fromString(social().body(body)
                .put("/v1/citizens/" + citizen + "/sector-plans/SOCIAL/BP-1")
                .then()
                .statusCode(201)
                .extract()
                .path("planId"));
    }

    private void flag(UUID citizen) {
        Rows.change(
                calls.municipality(),
                "insert into milestone_fact (id, citizen_id, fact, sector, happened_on, recorded_by, recorded_at) "
                        + "values (gen_random_uuid(), '" + citizen
                        + "', 'VULNERABLE_YOUTH', 'SOCIAL', current_date, 'mette', "
                        + "now())");
    }

    private Response note(UUID citizen, UUID plan, String subject, int score, int daysAgo) {
        return social().body(result(subject, "NATIONAL_TEST", score, TODAY.minusDays(daysAgo)))
                .post("/v1/citizens/" + citizen + "/school-results/" + plan);
    }

    private static Map<String, Object> result(String subject, String scale, int score, LocalDate takenOn) {
        return Map.of("subject", subject, "scale", scale, "score", score, "takenOn", takenOn.toString());
    }

    private Response aim(UUID citizen, UUID plan, String subject, String direction, String header, String value) {
        return social().header(header, value)
                .body(Map.of("direction", direction))
                .put("/v1/citizens/" + citizen + "/school-results/" + plan + "/targets/" + subject);
    }

    private Response results(RequestSpecification caller, UUID citizen) {
        return caller.get("/v1/citizens/" + citizen + "/school-results");
    }

    private Response reviews(UUID citizen) {
        return social().get("/v1/citizens/" + citizen + "/milestones?state=OPEN");
    }

    private Response reference(RequestSpecification caller, UUID citizen, String status, String header, String value) {
        return caller.header(header, value).body(pupilPlan(status)).put("/v1/citizens/" + citizen + "/pupil-plan");
    }

    private static Map<String, Object> pupilPlan(String status) {
        return Map.of(
                "link",
                "https://elevplan.example/planer/7f3a",
                "status",
                status,
                "teachers",
                List.of(
                        Map.of("name", "Ida Lund", "phone", "89 40 10 01"),
                        Map.of("name", "Bo Dahl", "phone", "89 40 10 02")),
                "grade",
                9);
    }

    private Response talk(RequestSpecification caller, UUID citizen, String... parties) {
        return caller.body(talkOf(parties)).post("/v1/citizens/" + citizen + "/pupil-plan/dialogues");
    }

    private static Map<String, Object> talkOf(String... parties) {
        return Map.of(
                "heldOn",
                TODAY.toString(),
                "parties",
                List.of(parties),
                "about",
                "PROGRESS",
                "said",
                "Det går bedre med at læse højt");
    }

    private RequestSpecification social() {
        return calls.system("SOCIAL");
    }
}
