package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.testing.EventsOf;
import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.HeaderConfig;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Citizens read their coordinated plan, answer it, and say yes or no to it themselves (catalogue C9, C27; FV-C21). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class MyCoordinatedPlanHttpTest {

    private final Calls calls = Calls.inFreshMunicipality();
    private final Citizens citizens = new Citizens(calls);
    private final String subject = UUID.randomUUID().toString();
    private UUID citizen;
    private CoordinatedPlanCalls plans;

    @BeforeEach
    void a_citizen_with_a_log_in_and_two_plans() {
        citizen = citizens.withLogIn("HEALTH", subject);
        calls.putting(citizen, Callers.HEALTH);
        calls.coordinate(citizen, "karen");
        calls.putting(citizen, PlanBody.of("EMPLOYMENT", "MP-1").goal("g1"));
        plans = new CoordinatedPlanCalls(calls, citizen);
    }

    @Test
    void the_plan_is_read_in_plain_words_with_rights_and_where_to_complain() {
        read().then().statusCode(404);
        plans.active();

        read().then()
                .statusCode(200)
                .body("statusText", equalTo("Planen gælder"))
                .body("coordinator.name", equalTo("Karen Holm"))
                .body("consented", equalTo(true))
                .body("wishes", contains("Jeg vil kunne gå ned til havnen igen"))
                .body("rightsAndDuties[0].kind", equalTo("Din ret"))
                .body("rightsAndDuties[0].appealLink", equalTo("https://www.borger.dk/klage"))
                .body("covers", hasItem("Planen træder i stedet for din plan i Job og uddannelse"))
                .body("allowedActions", contains("assents", "consents"));
    }

    @Test
    void an_objection_to_a_version_stands_with_it_and_reaches_the_coordinator() {
        String plan = plans.active();
        int version = read().path("version");

        answer(version, "OBJECTED", "Jeg kan ikke klare to møder om ugen")
                .then()
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body("answers.answer", contains("OBJECTED"))
                .body("answers.version", contains(version));

        plans.karen()
                .get(plans.path("/" + plan + "/assents"))
                .then()
                .body("items.via", contains("CITIZEN"))
                .body("items.words", contains("Jeg kan ikke klare to møder om ugen"));
        plans.karen()
                .get("/v1/staff-notices")
                .then()
                .body("items.kind", contains("PLAN_OBJECTED"))
                .body("items[0].partId", equalTo(plan));
        coordinatedBy("ole", "dorte");
        objections("ole").then().body("items[0].count", equalTo(1));
        objections("dorte").then().body("items", empty());

        answer(version, "OBJECTED", "Jeg kan stadig ikke").then().statusCode(200);

        objections("ole").then().body("items[0].count", equalTo(2));
        objections("dorte").then().body("items[0].count", equalTo(1));
        assertThat(EventsOf.service("citizen-journey", citizen)
                        .atLeast(5)
                        .getLast()
                        .event()
                        .toString())
                .doesNotContain("OBJECTED", "møder");
    }

    @Test
    void a_yes_tells_nobody_in_person_and_bad_answers_are_refused() {
        plans.active();
        int version = read().path("version");

        answer(version, "ACCEPTED", null).then().statusCode(200).body("answers.answer", contains("ACCEPTED"));

        plans.karen().get("/v1/staff-notices").then().body("items", empty());
        answer(version + 1, "ACCEPTED", null).then().statusCode(400).body("errors.code", contains("version.unknown"));
        answer(version, "DECLINED", null).then().statusCode(400).body("errors.code", contains("words.needed"));
        answer(version, "OBJECTED", "0201609995").then().statusCode(400).body("errors.code", contains("no-cpr"));
    }

    @Test
    void a_yes_lets_the_plan_begin_and_a_no_ends_it_at_once() {
        String plan = plans.offered();
        plans.described(plan, CoordinatedPlanCalls.WORDS).then().statusCode(200);
        plans.talked(plan, "CITIZEN", "NEEDS");
        read().then().body("status", equalTo("DRAFT")).body("consented", equalTo(false));

        consent(true).then().statusCode(200).body("consented", equalTo(true));
        plans.activated(plan).then().statusCode(200).body("consent.way", equalTo("DIGITAL"));
        consent(false)
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"))
                .body("allowedActions", empty());

        read().then().statusCode(404);
        consent(true).then().statusCode(404);
        calls.caseworker("worker-employment", "EMPLOYMENT")
                .get("/v1/follow-ups")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void my_own_yes_and_a_workers_let_a_goal_begin() {
        String plan = plans.active();
        String goal = goalOf(plan);
        mine(goal).body("allowedActions", contains("confirmations")).body("iAgreedOn", nullValue());

        agree(goal, etag()).then().statusCode(200);

        mine(goal)
                .body("allowedActions", empty())
                .body("iAgreedOn", equalTo(Calls.today().toString()));
        String seen = etag();
        agree(goal, seen).then().statusCode(200).header("ETag", equalTo(seen));
        plans.changing(plan)
                .body(JointGoalHttpTest.by("WORKER"))
                .post(plans.path("/" + plan + "/goals/" + goal + "/confirmations"))
                .then()
                .body("goals.find { it.goalId == '" + goal + "' }.status", equalTo("ACTIVE"));
        assertThat(Rows.of(
                        calls.municipality(),
                        "select count(*)::text from coordinated_plan_version where change = 'GOAL_CONFIRMED'"))
                .containsExactly("2");
    }

    @Test
    void nobody_agrees_to_a_goal_unseen_unwritten_or_unknown() {
        String plan = plans.active();
        String before = etag();
        String goal = goalOf(plan);
        String joined = plans.read(plans.karen(), plan).path("goals[0].goalId");

        agree(goal, before).then().statusCode(412);
        as().post(path() + "/goals/" + goal + "/confirmations").then().statusCode(428);
        agree(UUID.randomUUID().toString(), etag()).then().statusCode(404);
        agree(joined, etag()).then().statusCode(409).body("rule", equalTo("joint-goal-not-ready"));
        mine(goal).body("iAgreedOn", nullValue());
    }

    @Test
    void of_two_yeses_at_once_the_goal_holds_one() throws Exception {
        String plan = plans.active();
        String goal = goalOf(plan);
        String seen = etag();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Callable<Integer>> yeses = List.of(() -> agree(goal, seen).statusCode(), () -> agree(goal, seen)
                    .statusCode());
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> yes : both.invokeAll(yeses)) {
                statuses.add(yes.get());
            }
            assertThat(statuses).containsExactlyInAnyOrder(200, 412);
        }
    }

    @Test
    void the_same_no_twice_is_one_no() {
        plans.active();
        String key = UUID.randomUUID().toString();

        Response first = consent(key);
        Response again = consent(key);

        first.then().statusCode(200);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    @Test
    void somebody_elses_plan_does_not_exist() {
        plans.active();
        String other = UUID.randomUUID().toString();
        citizens.withLogIn("SOCIAL", other);

        citizens.as(other)
                .get("/v1/citizens/" + citizen + "/my-coordinated-plan")
                .then()
                .statusCode(404);
        citizens.as(other)
                .body(Map.of("given", false))
                .post("/v1/citizens/" + citizen + "/my-coordinated-plan/consents")
                .then()
                .statusCode(404);
        read().then().body("status", equalTo("ACTIVE"));
    }

    @Test
    void a_relative_who_may_only_see_reads_and_answers_nothing() {
        plans.active();
        String relative = UUID.randomUUID().toString();
        citizens.administration()
                .body(Map.of(
                        "kind",
                        "RELATIVE",
                        "permission",
                        Citizens.PERMISSION,
                        "representative",
                        relative,
                        "name",
                        "Bodil Krag",
                        "rights",
                        List.of("SEE"),
                        "validFrom",
                        Calls.today().toString()))
                .post("/v1/citizens/" + citizen + "/representations")
                .then()
                .statusCode(201);
        RequestSpecification reading = citizens.as(relative);

        reading.get("/v1/citizens/" + citizen + "/my-coordinated-plan")
                .then()
                .statusCode(200)
                .body("answers", empty());
        citizens.as(relative)
                .body(Map.of("version", 1, "answer", "ACCEPTED"))
                .post("/v1/citizens/" + citizen + "/my-coordinated-plan/assents")
                .then()
                .statusCode(404);
    }

    @Test
    void it_is_for_citizens_alone() {
        Callers callers = Callers.around(calls);
        callers.trying("GET /v1/citizens/{citizenId}/my-coordinated-plan", callers.citizen())
                .byRelation(200, "citizen")
                .holds();
        callers.trying("POST /v1/citizens/{citizenId}/my-coordinated-plan/assents", callers.citizen())
                .with(request -> request.body(Map.of("version", 1, "answer", "ACCEPTED")))
                .byRelation(200, "citizen")
                .holds();
        callers.trying("POST /v1/citizens/{citizenId}/my-coordinated-plan/consents", callers.citizen())
                .with(request -> request.body(Map.of("given", true)))
                .byRelation(200, "citizen")
                .holds();
        callers.trying(
                        "POST /v1/citizens/{citizenId}/my-coordinated-plan/goals/{goalId}/confirmations",
                        callers.citizen(),
                        UUID.randomUUID())
                .with(request -> request.header("If-Match", "\"0\""))
                .byRelation(412, "citizen")
                .holds();
        calls.coordinator("karen")
                .get("/v1/citizens/" + citizen + "/my-coordinated-plan")
                .then()
                .statusCode(403)
                .body("answers", nullValue());
    }

    private String goalOf(String plan) {
        return plans.goal(plan, JointGoalHttpTest.goal()).path("goals[-1].goalId");
    }

    private ValidatableResponse mine(String goal) {
        return read().then().statusCode(200).rootPath("goals.find { it.goalId == '" + goal + "' }");
    }

    private Response agree(String goal, String seen) {
        return as().header("If-Match", seen).post(path() + "/goals/" + goal + "/confirmations");
    }

    private String etag() {
        return read().header("ETag");
    }

    private RequestSpecification as() {
        return citizens.as(subject);
    }

    private String path() {
        return "/v1/citizens/" + citizen + "/my-coordinated-plan";
    }

    private Response read() {
        return citizens.as(subject).get("/v1/citizens/" + citizen + "/my-coordinated-plan");
    }

    private Response objections(String coordinator) {
        return calls.coordinator(coordinator).get("/v1/worklist?rule=notice-to-read");
    }

    private void coordinatedBy(String user, String deputy) {
        String path = "/v1/citizens/" + citizen + "/coordinator";
        calls.with(TestTokens.role("administration"))
                .header(
                        "If-Match",
                        calls.with(TestTokens.role("administration")).get(path).header("ETag"))
                .body(Map.of("user", user, "name", "Ole Dahl", "phone", "89402001", "deputyUser", deputy))
                .put(path)
                .then()
                .statusCode(200);
    }

    private Response answer(int version, String answer, String words) {
        Map<String, Object> body = words == null
                ? Map.of("version", version, "answer", answer)
                : Map.of("version", version, "answer", answer, "words", words);
        return citizens.as(subject).body(body).post("/v1/citizens/" + citizen + "/my-coordinated-plan/assents");
    }

    private Response consent(boolean given) {
        return citizens.as(subject)
                .body(Map.of("given", given))
                .post("/v1/citizens/" + citizen + "/my-coordinated-plan/consents");
    }

    private Response consent(String key) {
        return citizens.as(subject)
                .config(RestAssured.config()
                        .headerConfig(HeaderConfig.headerConfig().overwriteHeadersWithName("Idempotency-Key")))
                .header("Idempotency-Key", key)
                .body(Map.of("given", false))
                .post("/v1/citizens/" + citizen + "/my-coordinated-plan/consents");
    }
}
