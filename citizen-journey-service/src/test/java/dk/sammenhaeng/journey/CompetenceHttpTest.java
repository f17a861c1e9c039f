package dk.sammenhaeng.journey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

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
import org.junit.jupiter.api.Test;

/** What a citizen brings is assessed once, and each plan builds on it (FW-J11, FW-J17). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class CompetenceHttpTest {

    private static final LocalDate TODAY = Calls.today();

    private final Calls calls = Calls.inFreshMunicipality();

    @Test
    void an_integration_contract_refers_to_the_assessment_which_reaches_it_as_a_review() {
        UUID citizen = calls.citizen("EMPLOYMENT");
        jobs().body(Map.of("fact", "ARRIVAL", "on", TODAY.toString()))
                .post("/v1/citizens/" + citizen + "/milestone-facts")
                .then()
                .statusCode(201);
        String plan = contract(citizen);
        found(citizen, "OPEN").then().body(reasons(), contains("NOT_ASSESSED"));

        assess(citizen, Map.of("assessedOn", TODAY.toString(), "education", "Elektriker fra Aleppo"))
                .then()
                .statusCode(400);
        assess(citizen, assessment(TODAY.plusDays(1))).then().statusCode(400);
        Response assessed = assess(citizen, assessment(TODAY));
        assessed.then().statusCode(201).body("planIds", empty());

        found(citizen, "OPEN").then().body(reasons(), contains("NOT_REFERENCED"));
        milestones(citizen, "MET").then().body("items.kind", contains("COMPETENCE_ASSESSMENT"));
        milestones(citizen, "OPEN").then().body("items.kind", contains("PLAN_REVIEW"));
        jobs().get(path(citizen, "timeline?kind=COMPETENCES_ASSESSED")).then().body("items.id", contains((String)
                assessed.path("id")));

        refer(citizen, assessed.path("id"), plan).then().statusCode(201);
        refer(citizen, assessed.path("id"), plan).then().statusCode(200);
        found(citizen, "OPEN").then().body("items.rule", not(hasItem("integration-without-assessment")));
        milestones(citizen, "OPEN").then().body("items", empty());
        jobs().get(path(citizen, "competence-assessments")).then().body("items[0].planIds", contains(plan));
    }

    @Test
    void an_assessment_is_the_job_centres_and_a_plan_refers_to_it_by_its_own_sector() {
        UUID citizen = calls.citizen("EMPLOYMENT");
        String plan = contract(citizen);
        UUID health = calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1"));
        String assessment = assess(citizen, assessment(TODAY)).path("id");

        calls.system("HEALTH")
                .body(assessment(TODAY))
                .post(path(citizen, "competence-assessments"))
                .then()
                .statusCode(403)
                .body("code", equalTo("sector-not-yours"));
        refer(citizen, assessment, health.toString()).then().statusCode(404);
        refer(citizen, UUID.randomUUID().toString(), plan).then().statusCode(404);
        calls.system("HEALTH")
                .get(path(citizen, "competence-assessments"))
                .then()
                .body("items", empty());
    }

    @Test
    void a_recognised_competence_is_recorded_once_and_used_in_every_plan_that_may_read_it() {
        UUID citizen = calls.citizen("EMPLOYMENT");
        String plan = contract(citizen);
        UUID social = calls.putting(citizen, PlanBody.of("SOCIAL", "HP-1"));
        calls.coordinate(citizen, "karen");
        Response recorded = jobs().body(competence()).post(path(citizen, "recognised-competences"));
        recorded.then().statusCode(201).body("sector", equalTo("EMPLOYMENT"));
        String competence = recorded.path("id");

        use(jobs(), citizen, competence, plan).then().statusCode(201);
        use(jobs(), citizen, competence, plan).then().statusCode(200);
        RequestSpecification worker = calls.caseworker("worker-social", "SOCIAL");
        use(worker, citizen, competence, social.toString()).then().statusCode(404);
        calls.coordinator("karen")
                .body(Map.of("given", true))
                .put("/v1/citizens/" + citizen + "/consent")
                .then()
                .statusCode(200);
        use(calls.caseworker("worker-social", "SOCIAL"), citizen, competence, social.toString())
                .then()
                .statusCode(201);

        jobs().get(path(citizen, "recognised-competences"))
                .then()
                .body("items.title", contains("Elinstallatør"))
                .body(
                        "items[0].planIds",
                        equalTo(List.of(plan, social.toString()).stream()
                                .sorted()
                                .toList()));
    }

    @Test
    void each_endpoint_is_for_its_own_callers() {
        String[] writers = {"caseworker", "sector-system"};
        String[] readers = {"coordinator", "caseworker", "sector-system"};
        Callers callers = Callers.around(calls);
        UUID around = callers.citizen();
        callers.trying("POST /v1/citizens/{citizenId}/competence-assessments", around)
                .with(request -> request.body(assessment(TODAY)))
                .byRelation(403, writers)
                .but(201, Callers.Kind.SYSTEM_OF_A_PLAN)
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/competence-assessments", around)
                .byRelation(200, readers)
                .holds();
        String assessment = jobs().get(path(around, "competence-assessments")).path("items[0].id");
        String plan = calls.journey(jobs(), around).path("plans.find { it.sector == 'EMPLOYMENT' }.planId");
        callers.trying("POST /v1/citizens/{citizenId}/competence-assessments/{assessmentId}/plans", around, assessment)
                .with(request -> request.body(Map.of("planId", plan)))
                .byRelation(404, writers)
                .but(201, Callers.Kind.SYSTEM_OF_A_PLAN)
                .holds();
        callers.trying("POST /v1/citizens/{citizenId}/recognised-competences", around)
                .with(request -> request.body(competence()))
                .byRelation(201, writers)
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/recognised-competences", around)
                .byRelation(200, readers)
                .holds();
        String competence = jobs().get(path(around, "recognised-competences")).path("items[0].id");
        callers.trying("POST /v1/citizens/{citizenId}/recognised-competences/{competenceId}/plans", around, competence)
                .with(request -> request.body(Map.of("planId", plan)))
                .byRelation(404, writers)
                .but(201, Callers.Kind.SYSTEM_OF_A_PLAN)
                .holds();
    }

    private RequestSpecification jobs() {
        return calls.system("EMPLOYMENT");
    }

    private static String path(UUID citizen, String what) {
        return "/v1/citizens/" + citizen + "/" + what;
    }

    private String contract(UUID citizen) {
        PlanBody plan = PlanBody.of("EMPLOYMENT", "IK-1");
        Map<String, Object> body = plan.body();
        body.put("planType", "INTEGRATIONSKONTRAKT");
        return jobs().body(body).put(Calls.path(citizen, plan)).path("planId");
    }

    private static Map<String, Object> assessment(LocalDate on) {
        return Map.of(
                "assessedOn", on.toString(),
                "education", "Elektriker fra Aleppo",
                "workExperience", "Otte år i egen forretning");
    }

    private static Map<String, Object> competence() {
        return Map.of(
                "kind", "EDUCATION",
                "title", "Elinstallatør",
                "recognisedBy", "Uddannelses- og Forskningsstyrelsen",
                "recognisedOn", TODAY.toString());
    }

    private Response assess(UUID citizen, Map<String, Object> assessment) {
        return jobs().body(assessment).post(path(citizen, "competence-assessments"));
    }

    private Response refer(UUID citizen, String assessment, String plan) {
        return jobs().body(Map.of("planId", plan))
                .post(path(citizen, "competence-assessments/" + assessment + "/plans"));
    }

    private static Response use(RequestSpecification caller, UUID citizen, String competence, String plan) {
        return caller.body(Map.of("planId", plan))
                .post(path(citizen, "recognised-competences/" + competence + "/plans"));
    }

    private Response found(UUID citizen, String status) {
        return calls.conflicts(jobs(), citizen, status);
    }

    private Response milestones(UUID citizen, String state) {
        return jobs().get(path(citizen, "milestones?state=" + state));
    }

    private static String reasons() {
        return "items.findAll { it.rule == 'integration-without-assessment' }.reason";
    }
}
