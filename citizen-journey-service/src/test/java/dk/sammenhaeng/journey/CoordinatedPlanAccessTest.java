package dk.sammenhaeng.journey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dk.sammenhaeng.journey.Callers.Kind;
import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may do what with a coordinated plan: each endpoint with each kind of caller. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class CoordinatedPlanAccessTest {

    private static final String TASKS = "items.citizens.flatten().findings.flatten().taskId";

    private static final String[] WORKERS = {"coordinator", "caseworker"};
    private static final String[] STAFF = {"coordinator", "caseworker", "sector-system"};
    private static final Calls CALLS = Calls.inFreshMunicipality();

    private final Calls calls = CALLS;
    private Callers callers;
    private CoordinatedPlanCalls plans;

    @BeforeEach
    void a_citizen_with_two_sector_plans_and_a_coordinator() {
        callers = Callers.around(calls);
        plans = new CoordinatedPlanCalls(calls, callers.citizen());
    }

    @Test
    void a_plan_is_offered_by_who_works_with_the_citizen() {
        callers.trying("POST /v1/citizens/{citizenId}/coordinated-plans", callers.citizen())
                .with(request -> request.body(CoordinatedPlanCalls.OFFER))
                .byRelation(201, WORKERS)
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/coordinated-plans", callers.citizen())
                .byRelation(200, STAFF)
                .holds();
    }

    @Test
    void a_draft_is_for_the_coordinator_and_its_writer_until_the_citizen_consents() {
        String plan = plans.offered();
        callers.trying("PUT /v1/citizens/{citizenId}/coordinated-plans/{planId}/words", callers.citizen(), plan)
                .with(seeing(plan, CoordinatedPlanCalls.WORDS))
                .byRelation(200, WORKERS)
                .but(403, Kind.RESPONSIBLE, Kind.UNIT_MEMBER, Kind.TEAM_MEMBER)
                .holds();
        plans.consented(plan, true).then().statusCode(200);

        callers.trying("PUT /v1/citizens/{citizenId}/coordinated-plans/{planId}/words", callers.citizen(), plan)
                .with(seeing(plan, CoordinatedPlanCalls.WORDS))
                .byRelation(200, WORKERS)
                .holds();
    }

    @Test
    void a_plan_is_changed_by_the_coordinator_and_the_team_while_the_citizen_consents() {
        String plan = plans.ready();
        callers.trying("POST /v1/citizens/{citizenId}/coordinated-plans/{planId}/coverings", callers.citizen(), plan)
                .with(seeing(plan, Map.of()))
                .byRelation(200, WORKERS)
                .holds();
        callers.trying("POST /v1/citizens/{citizenId}/coordinated-plans/{planId}/activations", callers.citizen(), plan)
                .with(seeing(plan, Map.of()))
                .byRelation(409, WORKERS)
                .but(200, Kind.RESPONSIBLE)
                .holds();
        callers.trying("POST /v1/citizens/{citizenId}/coordinated-plans/{planId}/closings", callers.citizen(), plan)
                .with(seeing(plan, Map.of("reason", "Målene er nået")))
                .byRelation(409, WORKERS)
                .but(200, Kind.RESPONSIBLE)
                .holds();
    }

    @Test
    void a_no_is_noted_by_everybody_who_works_with_the_citizen() {
        String plan = plans.active();
        callers.trying("POST /v1/citizens/{citizenId}/coordinated-plans/{planId}/consents", callers.citizen(), plan)
                .with(request -> request.body(CoordinatedPlanCalls.consent(false)))
                .byRelation(200, WORKERS)
                .holds();
    }

    @Test
    void what_a_plan_says_is_for_the_team_and_that_there_is_one_for_every_sector_around_the_citizen() {
        String plan = plans.active();
        callers.trying("GET /v1/citizens/{citizenId}/coordinated-plans/{planId}", callers.citizen(), plan)
                .byRelation(200, STAFF)
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/coordinated-plans/{planId}/versions", callers.citizen(), plan)
                .byRelation(200, WORKERS)
                .holds();
        callers.trying(
                        "GET /v1/citizens/{citizenId}/coordinated-plans/{planId}/versions/differences",
                        callers.citizen(),
                        plan)
                .with(request -> request.queryParam("from", 1).queryParam("to", 2))
                .byRelation(200, WORKERS)
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/coordinated-plans/{planId}/assents", callers.citizen(), plan)
                .byRelation(200, WORKERS)
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/coordinated-plans/{planId}/self-reliance", callers.citizen(), plan)
                .byRelation(200, WORKERS)
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/coordinated-plans/{planId}/letter", callers.citizen(), plan)
                .byRelation(200, WORKERS)
                .holds();
        plans.read(callers.as(Kind.SYSTEM_OF_A_PLAN), plan)
                .then()
                .body("contentShown", equalTo(false))
                .body("coordinator.phone", equalTo("89402000"))
                .body("covered", empty())
                .body("allowedActions", contains("consents"));
    }

    @Test
    void a_talk_about_the_plan_is_logged_and_read_by_the_team() {
        String plan = plans.active();
        callers.trying("POST /v1/citizens/{citizenId}/coordinated-plans/{planId}/dialogues", callers.citizen(), plan)
                .with(request -> request.body(CoordinatedPlanCalls.talk("CITIZEN", "PROGRESS")))
                .byRelation(201, WORKERS)
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/coordinated-plans/{planId}/dialogues", callers.citizen(), plan)
                .byRelation(200, WORKERS)
                .holds();
        plans.karen()
                .get(plans.path("/" + plan + "/dialogues?limit=1"))
                .then()
                .body("items.about", contains("PROGRESS"));
        plans.consented(plan, false).then().statusCode(200);
        plans.talked(plan, "CITIZEN", "NEEDS")
                .then()
                .statusCode(409)
                .body("rule", equalTo("coordinated-plan-not-open"));
    }

    @Test
    void what_the_citizen_says_is_noted_by_the_team() {
        String plan = plans.active();
        callers.trying("POST /v1/citizens/{citizenId}/coordinated-plans/{planId}/assents", callers.citizen(), plan)
                .with(request -> request.body(Map.of(
                        "version",
                        1,
                        "answer",
                        "ACCEPTED",
                        "statedOn",
                        Calls.today().toString())))
                .byRelation(201, WORKERS)
                .holds();
        callers.trying(
                        "POST /v1/citizens/{citizenId}/coordinated-plans/{planId}/self-reliance",
                        callers.citizen(),
                        plan)
                .with(request -> request.body(Map.of(
                        "moment",
                        "REVIEW",
                        "score",
                        3,
                        "statedOn",
                        Calls.today().toString())))
                .byRelation(201, WORKERS)
                .holds();
    }

    @Test
    void goals_and_steps_are_set_by_the_team() {
        String plan = plans.active();
        Map<String, Object> goal = JointGoalHttpTest.goal();
        callers.trying("POST /v1/citizens/{citizenId}/coordinated-plans/{planId}/goals", callers.citizen(), plan)
                .with(seeing(plan, goal))
                .byRelation(201, WORKERS)
                .holds();
        String goalId = plans.goal(plan, goal).path("goals[-1].goalId");
        callers.trying(
                        "PUT /v1/citizens/{citizenId}/coordinated-plans/{planId}/goals/{goalId}",
                        callers.citizen(),
                        plan,
                        goalId)
                .with(seeing(plan, goal))
                .byRelation(200, WORKERS)
                .holds();
        callers.trying(
                        "POST /v1/citizens/{citizenId}/coordinated-plans/{planId}/goals/{goalId}/confirmations",
                        callers.citizen(),
                        plan,
                        goalId)
                .with(seeing(plan, JointGoalHttpTest.by("WORKER")))
                .byRelation(200, WORKERS)
                .holds();
        callers.trying(
                        "POST /v1/citizens/{citizenId}/coordinated-plans/{planId}/goals/{goalId}/reviews",
                        callers.citizen(),
                        plan,
                        goalId)
                .with(seeing(
                        plan, Map.of("outcome", "ACHIEVED", "on", Calls.today().toString())))
                .byRelation(409, WORKERS)
                .holds();
        callers.trying(
                        "POST /v1/citizens/{citizenId}/coordinated-plans/{planId}/goals/{goalId}/steps",
                        callers.citizen(),
                        plan,
                        goalId)
                .with(seeing(plan, Map.of("title", "Ud af sengen", "support", "STAFF_PRESENT")))
                .byRelation(201, WORKERS)
                .holds();
        String step =
                plans.read(plans.karen(), plan).path("goals.find { it.goalId == '" + goalId + "' }.steps[0].stepId");
        callers.trying(
                        "POST /v1/citizens/{citizenId}/coordinated-plans/{planId}/goals/{goalId}/steps/{stepId}/moves",
                        callers.citizen(),
                        plan,
                        goalId,
                        step)
                .with(seeing(plan, Map.of("move", "START")))
                .byRelation(409, WORKERS)
                .holds();
    }

    @Test
    void each_sector_follows_its_own_plan_up() {
        String plan = plans.active();
        plans.consented(plan, false).then().statusCode(200);

        callers.trying("GET /v1/follow-ups")
                .byRole(200, "sector-system", "caseworker", "institution-leader")
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/follow-ups", callers.citizen())
                .byRelation(200, STAFF)
                .holds();
        String health = calls.system("HEALTH")
                .get("/v1/citizens/" + callers.citizen() + "/follow-ups")
                .path("items[0].followUpId");
        calls.system("HEALTH")
                .get("/v1/follow-ups?limit=500")
                .then()
                .body("items.followUpId", hasItem(health))
                .body("items.sector.unique()", contains("HEALTH"));
        callers.as(Kind.UNIT_LEADER)
                .get("/v1/follow-ups?limit=500&count=true")
                .then()
                .body("items.followUpId", hasItem(health))
                .body("items.sector.unique()", contains("HEALTH"));
        callers.as(Kind.INSTITUTION_LEADER)
                .get("/v1/follow-ups?count=true")
                .then()
                .body("items", hasSize(0))
                .body("total", equalTo(0));
        followUps(Kind.RESPONSIBLE, "").then().body(TASKS, hasItem(health));
        followUps(Kind.UNIT_LEADER, "&scope=UNIT").then().body(TASKS, hasItem(health));
        followUps(Kind.COORDINATOR, "").then().body("items", hasSize(0));
        // The coordinator reads no sector's plan without consent, and so no part of it here.
        plans.karen()
                .get("/v1/citizens/" + callers.citizen() + "/follow-ups")
                .then()
                .body("items", hasSize(0));
        callers.trying("POST /v1/citizens/{citizenId}/follow-ups/{followUpId}/completions", callers.citizen(), health)
                .with(request -> request.body(Map.of("note", "Taget op på teammødet")))
                .byRelation(404, "sector-system", "caseworker")
                .but(200, Kind.SYSTEM_THAT_REGISTERED)
                .but(409, Kind.RESPONSIBLE, Kind.UNIT_MEMBER)
                .holds();
        calls.system("HEALTH").get("/v1/follow-ups?limit=500").then().body("items.followUpId", not(hasItem(health)));
        followUps(Kind.RESPONSIBLE, "").then().body(TASKS, not(hasItem(health)));
        calls.system("HEALTH")
                .get("/v1/follow-ups?status=DONE&count=true&limit=500")
                .then()
                .body("items.followUpId", hasItem(health));
    }

    private Response followUps(Kind kind, String query) {
        return callers.as(kind).get("/v1/worklist?limit=500&rule=plan-to-follow-up" + query);
    }

    /** Each caller names the version that holds at that moment. */
    private UnaryOperator<RequestSpecification> seeing(String plan, Map<String, Object> body) {
        return request -> request.header("If-Match", plans.etag(plan)).body(body);
    }
}
