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
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
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

/** Training at home, planned against performed (FW-J19). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class TrainingHttpTest {

    private static final LocalDate TODAY = Calls.today();
    private static final LocalDate MONDAY = TODAY.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));

    private final Calls calls = Calls.inFreshMunicipality();
    private UUID citizen;
    private String action;

    @BeforeEach
    void a_citizen_with_training() {
        citizen = calls.citizen("HEALTH");
        action = training(citizen);
    }

    @Test
    void sessions_are_counted_against_the_plan_in_the_week_of_their_day() {
        plan(3).then().statusCode(201);
        perform("s1", MONDAY.minusDays(7), "SENSOR").then().statusCode(201);
        perform("s2", MONDAY.minusDays(1), "CITIZEN").then().statusCode(201);
        perform("s3", MONDAY, "STAFF").then().statusCode(201);

        health().get(path("?weeks=3"))
                .then()
                .body("items", hasSize(1))
                .body("items[0].weeks.monday", contains(monday(2), monday(1), monday(0)))
                .body("items[0].weeks.planned", contains(3, 3, 3))
                .body("items[0].weeks.performed", contains(0, 2, 1));
    }

    @Test
    void the_same_session_again_is_counted_once_and_another_with_its_id_is_refused() {
        plan(3);
        perform("s1", MONDAY, "SENSOR").then().statusCode(201);

        perform("s1", MONDAY, "SENSOR").then().statusCode(200);
        perform("s1", MONDAY.minusDays(1), "SENSOR").then().statusCode(409).body("rule", equalTo("session-differs"));
        health().get(path("?weeks=1")).then().body("items[0].weeks.performed", contains(1));
    }

    @Test
    void of_the_same_session_twice_at_once_one_is_counted() throws Exception {
        plan(3);
        Callable<Response> telling = () -> perform("s1", MONDAY, "SENSOR");

        assertThat(atOnce(telling, telling)).containsExactlyInAnyOrder(201, 200);
    }

    @Test
    void how_often_is_changed_by_who_saw_it() {
        plan(3).then().statusCode(201);
        plan(4).then().statusCode(412);
        health().body(often(4)).put(path("/" + action)).then().statusCode(428);

        health().header("If-Match", "\"1\"")
                .body(often(4))
                .put(path("/" + action))
                .then()
                .statusCode(200)
                .body("sessionsPerWeek", equalTo(4));
    }

    @Test
    void days_and_actions_are_refused_that_cannot_be() {
        perform("s1", MONDAY, "SENSOR").then().statusCode(404);
        plan(3);

        perform("s1", TODAY.plusDays(1), "SENSOR").then().statusCode(400).body("errors.code", contains("day.ahead"));
        perform("s1", TODAY.minusDays(61), "SENSOR")
                .then()
                .statusCode(400)
                .body("errors.code", contains("training.before"));
        health().header("If-None-Match", "*")
                .body(often(51))
                .put(path("/" + action))
                .then()
                .statusCode(400);
        calls.putting(citizen, PlanBody.of("SOCIAL", "HP-1"));
        calls.system("SOCIAL")
                .header("If-None-Match", "*")
                .body(often(3))
                .put(path("/" + action))
                .then()
                .statusCode(404);
        calls.system("SOCIAL").get(path("")).then().body("items", empty());
    }

    @Test
    void each_endpoint_is_for_its_own_callers() {
        Callers callers = Callers.around(calls);
        UUID around = callers.citizen();
        String trained = training(around);
        callers.trying("PUT /v1/citizens/{citizenId}/home-trainings/{actionId}", around, trained)
                .with(request -> request.header("If-None-Match", "*").body(often(3)))
                .byRelation(404, "caseworker", "sector-system")
                .but(201, Callers.Kind.SYSTEM_THAT_REGISTERED)
                .but(412, Callers.Kind.RESPONSIBLE, Callers.Kind.UNIT_MEMBER)
                .holds();
        callers.trying("POST /v1/citizens/{citizenId}/home-trainings/{actionId}/sessions", around, trained)
                .with(request ->
                        request.body(Map.of("sessionId", UUID.randomUUID(), "on", TODAY.toString(), "toldBy", "STAFF")))
                .byRelation(404, "caseworker", "sector-system")
                .but(201, Callers.Kind.SYSTEM_THAT_REGISTERED, Callers.Kind.RESPONSIBLE, Callers.Kind.UNIT_MEMBER)
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/home-trainings", around)
                .byRelation(200, "coordinator", "caseworker", "sector-system")
                .holds();
    }

    private String training(UUID about) {
        calls.putting(
                about,
                PlanBody.of("HEALTH", "GOP-T")
                        .action("a1", UUID.randomUUID(), TODAY.minusDays(60), TODAY.plusDays(60)));
        return calls.system("HEALTH")
                .get("/v1/citizens/" + about + "/sector-plans/HEALTH/GOP-T")
                .path("actions[0].actionId");
    }

    private Response plan(int sessions) {
        return health().header("If-None-Match", "*").body(often(sessions)).put(path("/" + action));
    }

    private static Map<String, Object> often(int sessions) {
        return Map.of("sessionsPerWeek", sessions, "from", TODAY.minusDays(60).toString());
    }

    private Response perform(String session, LocalDate on, String toldBy) {
        return health().body(Map.of("sessionId", session, "on", on.toString(), "toldBy", toldBy))
                .post(path("/" + action + "/sessions"));
    }

    private static String monday(int weeksAgo) {
        return MONDAY.minusWeeks(weeksAgo).toString();
    }

    private RequestSpecification health() {
        return calls.system("HEALTH");
    }

    private String path(String rest) {
        return "/v1/citizens/" + citizen + "/home-trainings" + rest;
    }

    @SafeVarargs
    private static List<Integer> atOnce(Callable<Response>... calls) throws Exception {
        try (ExecutorService hands = Executors.newFixedThreadPool(calls.length)) {
            List<Integer> statuses = new ArrayList<>();
            for (Future<Response> answer : hands.invokeAll(List.of(calls))) {
                statuses.add(answer.get().statusCode());
            }
            return statuses;
        }
    }
}
