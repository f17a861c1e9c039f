package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Joint goals: owned by all who contribute, confirmed by two, taken one step at a time (CIT-04, FW-J3, FW-J4). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class JointGoalHttpTest {

    private static final Calls CALLS = Calls.inFreshMunicipality();

    private final Calls calls = CALLS;
    private CoordinatedPlanCalls plans;
    private String plan;

    static Map<String, Object> goal() {
        return Map.of(
                "kind", "ORDINARY",
                "title", "Gå til havnen",
                "lifeDomain", "MOBILITY",
                "direction", "MORE",
                "followUpOn", Calls.today().plusDays(30).toString(),
                "contributions", List.of(Map.of("words", "Gå en tur hver dag", "doneBy", "CITIZEN_ALONE")));
    }

    static Map<String, Object> by(String who) {
        return Map.of("by", who, "statedOn", Calls.today().toString());
    }

    static Map<String, Object> with(Map<String, Object> body, String key, Object value) {
        Map<String, Object> changed = new HashMap<>(body);
        changed.put(key, value);
        return changed;
    }

    @BeforeEach
    void an_active_plan_over_two_sectors_that_share() {
        UUID citizen = calls.citizen("HEALTH");
        plans = new CoordinatedPlanCalls(calls, citizen);
        calls.putting(
                citizen,
                PlanBody.of("HEALTH", "GOP-1")
                        .action(Map.of(
                                "externalId", "a1",
                                "kind", "TRAINING_140",
                                "title", "Genoptræning",
                                "from", Calls.today().toString(),
                                "legalRight", true)));
        calls.putting(citizen, PlanBody.of("EMPLOYMENT", "MP-1").goal("g1"));
        calls.coordinate(citizen, "karen");
        share(true);
        plan = plans.active();
    }

    @Test
    void every_sector_that_contributes_owns_the_goal_and_none_can_be_left_out() {
        String action = idOf("HEALTH", "actions[0].actionId");
        Response set = plans.goal(
                plan,
                with(
                        with(goal(), "sectors", List.of("SOCIAL")),
                        "contributions",
                        List.of(
                                Map.of("actionId", action, "doneBy", "TOGETHER"),
                                Map.of("words", "Gå en tur hver dag", "doneBy", "CITIZEN_ALONE"))));

        set.then()
                .statusCode(201)
                .body("goals[-1].status", equalTo("PROPOSED"))
                .body("goals[-1].sectors", contains("SOCIAL", "HEALTH"))
                .body("goals[-1].contributions[0].action.title", equalTo("Genoptræning"))
                .body("goals[-1].contributions[0].doneBy", equalTo("TOGETHER"))
                .body("warnings", contains("NO_COORDINATION_TIME", "GOAL_WITHOUT_ACTION"));
    }

    @Test
    void only_parts_the_caller_may_read_are_attached_and_what_colleagues_attached_may_stay() {
        String action = idOf("EMPLOYMENT", "goals[0].goalId");
        String joined = plans.read(plans.karen(), plan).path("goals[0].goalId");
        share(false);
        Map<String, Object> renamed = with(goal(), "sectorGoalIds", List.of(action));

        plans.goal(plan, renamed)
                .then()
                .statusCode(400)
                .body("errors.code", containsInAnyOrder("part.unknown", "sector-goal.joined"));
        plans.changing(plan)
                .body(renamed)
                .put(plans.path("/" + plan + "/goals/" + joined))
                .then()
                .statusCode(200)
                .body("goals[0].title", equalTo("Gå til havnen"))
                .body("goals[0].sectors", contains("EMPLOYMENT"))
                .body("goals[0].sectorGoals[0].contentShown", equalTo(false))
                .body("goals[0].sectorGoals[0].title", nullValue());
    }

    @Test
    void a_goal_is_worked_on_when_citizen_and_worker_have_confirmed_it_and_the_rules_then_know_it() {
        String goal = set(goal());
        confirm(goal, by("WORKER")).then().body(at(goal, "status"), equalTo("PROPOSED"));
        confirm(goal, by("CITIZEN")).then().body(at(goal, "status"), equalTo("ACTIVE"));

        assertThat(Rows.of(
                        calls.municipality(),
                        "select status || ' ' || direction || ' ' || life_domain from joint_goal where id = '" + goal
                                + "'"))
                .containsExactly("ACTIVE MORE MOBILITY");
    }

    @Test
    void where_the_citizen_could_not_take_part_the_reason_stands_in_the_place_of_the_confirmation() {
        String goal = set(goal());
        confirm(goal, with(by("WORKER"), "couldNotTakePart", "Indlagt"))
                .then()
                .statusCode(400)
                .body("errors.code", contains("could-not-take-part.citizen"));
        confirm(goal, with(by("CITIZEN"), "couldNotTakePart", "Indlagt")).then().statusCode(200);
        confirm(goal, by("WORKER"))
                .then()
                .body(at(goal, "status"), equalTo("ACTIVE"))
                .body(at(goal, "couldNotTakePart"), equalTo("Indlagt"));
    }

    @Test
    void another_aim_must_be_confirmed_again_and_an_own_action_keeps_its_id() {
        String goal = active();
        String before = plans.read(plans.karen(), plan).path(at(goal, "contributions[0].id"));

        plans.changing(plan)
                .body(with(goal(), "title", "Gå til kirken"))
                .put(plans.path("/" + plan + "/goals/" + goal))
                .then()
                .statusCode(200)
                .body(at(goal, "status"), equalTo("PROPOSED"))
                .body(at(goal, "confirmations"), empty())
                .body(at(goal, "contributions[0].id"), equalTo(before));
    }

    @Test
    void a_follow_up_moves_drops_or_ends_a_goal_for_the_whole_team() {
        String goal = active();
        String next = Calls.today().plusDays(60).toString();
        review(goal, Map.of("outcome", "MOVED", "on", Calls.today().toString()))
                .then()
                .statusCode(400)
                .body("errors.code", contains("review.next"));
        review(goal, Map.of("outcome", "MOVED", "on", Calls.today().toString(), "nextOn", next))
                .then()
                .body(at(goal, "movedOn"), equalTo(Calls.today().toString()))
                .body(at(goal, "followUpOn"), equalTo(next));
        review(goal, Map.of("outcome", "DROPPED", "on", Calls.today().toString()))
                .then()
                .statusCode(400)
                .body("errors.code", contains("words.needed"));
        review(goal, Map.of("outcome", "ACHIEVED", "on", Calls.today().toString()))
                .then()
                .body(at(goal, "status"), equalTo("ACHIEVED"));
        review(goal, Map.of("outcome", "ACHIEVED", "on", Calls.today().toString()))
                .then()
                .statusCode(409)
                .body("rule", equalTo("joint-goal-not-active"));
    }

    @Test
    void steps_are_taken_one_at_a_time_with_falling_support() {
        String goal = active();
        String first = step(goal, "Ud af sengen", "STAFF_PERFORMS");
        String second = step(goal, "Til badeværelset", "STAFF_PRESENT");

        move(goal, second, Map.of("move", "START"))
                .then()
                .statusCode(409)
                .body("rule", equalTo("step-before-not-over"));
        move(goal, first, Map.of("move", "START")).then().statusCode(200);
        move(goal, first, Map.of("move", "SUPPORT", "support", "NEARBY"))
                .then()
                .body(at(goal, "steps[0].supportCurve.level"), contains("STAFF_PERFORMS", "NEARBY"))
                .body("warnings", not(hasItem("SUPPORT_RISES")));
        move(goal, first, Map.of("move", "SUPPORT", "support", "STAFF_PRESENT"))
                .then()
                .body("warnings", hasItem("SUPPORT_RISES"));
        move(goal, first, Map.of("move", "ACHIEVE")).then().body(at(goal, "currentStepId"), equalTo(second));
        move(goal, first, Map.of("move", "ACHIEVE")).then().statusCode(409).body("rule", equalTo("step-not-in-state"));
        move(goal, second, Map.of("move", "SKIP")).then().statusCode(400).body("errors.code", contains("skip.reason"));
        move(goal, second, Map.of("move", "SKIP", "reason", "Kan det allerede"))
                .then()
                .body(at(goal, "steps.state"), contains("ACHIEVED", "SKIPPED"));
        move(goal, UUID.randomUUID().toString(), Map.of("move", "START")).then().statusCode(404);
    }

    @Test
    void support_is_planned_to_end_for_self_reliance_alone_and_never_for_a_long_term_need() {
        Map<String, Object> tapering =
                with(goal(), "supportEndsOn", Calls.today().plusDays(90).toString());
        plans.goal(plan, tapering).then().statusCode(400).body("errors.code", contains("support-end.kind"));
        String goal = set(with(tapering, "kind", "SELF_RELIANCE"));

        plans.described(plan, with(CoordinatedPlanCalls.WORDS, "longTermNeed", true))
                .then()
                .statusCode(200)
                .body(at(goal, "supportEndsOn"), nullValue());
        plans.goal(plan, with(tapering, "kind", "SELF_RELIANCE"))
                .then()
                .statusCode(409)
                .body("rule", equalTo("long-term-need"));
    }

    @Test
    void lasting_employment_is_followed_up_some_time_after_the_job_that_the_job_centre_noted() {
        Map<String, Object> lasting = with(
                with(with(goal(), "kind", "LASTING_EMPLOYMENT"), "followUpOn", null), "sectors", List.of("EMPLOYMENT"));
        String goal = set(lasting);
        String ofHealthAlone = set(with(lasting, "sectors", List.of("HEALTH")));
        confirm(goal, by("WORKER"));
        confirm(goal, by("CITIZEN"));
        plans.goal(plan, with(lasting, "jobStartedOn", Calls.today().toString()))
                .then()
                .statusCode(400);

        calls.system("EMPLOYMENT")
                .body(Map.of(
                        "startedOn", Calls.today().toString(),
                        "unemployedSince", Calls.today().minusDays(90).toString()))
                .post("/v1/citizens/" + plans.citizen() + "/employment-starts")
                .then()
                .statusCode(201);

        String inHalfAYear = Calls.today().plusMonths(6).toString();
        plans.read(plans.karen(), plan)
                .then()
                .body(at(goal, "jobStartedOn"), equalTo(Calls.today().toString()))
                .body(at(goal, "followUpOn"), equalTo(inHalfAYear))
                .body(at(goal, "status"), equalTo("ACTIVE"))
                .body(at(ofHealthAlone, "jobStartedOn"), nullValue());
        String later = set(lasting);
        plans.read(plans.karen(), plan).then().body(at(later, "followUpOn"), equalTo(inHalfAYear));
    }

    @Test
    void a_plan_takes_so_many_goals_and_not_one_more() {
        for (int i = 0; i < 19; i++) {
            set(goal());
        }
        plans.goal(plan, goal()).then().statusCode(413);
        plans.read(plans.karen(), plan).then().body("goals", hasSize(20));
    }

    private String set(Map<String, Object> goal) {
        Response answer = plans.goal(plan, goal);
        answer.then().statusCode(201);
        return answer.path("goals[-1].goalId");
    }

    private String active() {
        String goal = set(goal());
        confirm(goal, by("WORKER"));
        confirm(goal, by("CITIZEN"));
        return goal;
    }

    private String step(String goal, String title, String support) {
        Response answer = plans.changing(plan)
                .body(Map.of("title", title, "support", support))
                .post(plans.path("/" + plan + "/goals/" + goal + "/steps"));
        answer.then().statusCode(201);
        return answer.path(at(goal, "steps[-1].stepId"));
    }

    private Response confirm(String goal, Map<String, Object> body) {
        return plans.changing(plan).body(body).post(plans.path("/" + plan + "/goals/" + goal + "/confirmations"));
    }

    private Response review(String goal, Map<String, Object> body) {
        return plans.changing(plan).body(body).post(plans.path("/" + plan + "/goals/" + goal + "/reviews"));
    }

    private Response move(String goal, String step, Map<String, Object> body) {
        return plans.changing(plan)
                .body(body)
                .post(plans.path("/" + plan + "/goals/" + goal + "/steps/" + step + "/moves"));
    }

    private static String at(String goal, String rest) {
        return "goals.find { it.goalId == '" + goal + "' }." + rest;
    }

    private String idOf(String sector, String part) {
        return calls.journey(calls.system(sector), plans.citizen())
                .path("plans.find { it.sector == '" + sector + "' }." + part);
    }

    private void share(boolean given) {
        calls.coordinator("karen")
                .body(Map.of("given", given))
                .put("/v1/citizens/" + plans.citizen() + "/consent")
                .then()
                .statusCode(200);
    }
}
