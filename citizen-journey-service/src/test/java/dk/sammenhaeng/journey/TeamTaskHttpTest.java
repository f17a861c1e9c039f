package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.journey.Callers.Kind;
import dk.sammenhaeng.testing.EventsOf;
import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Teams divide their work by competence (CIT-17), and have time for it (CIT-12). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class TeamTaskHttpTest {

    private static final LocalDate TODAY = Calls.today();

    private final Calls calls = Calls.inFreshMunicipality();
    private UUID citizen;

    @BeforeEach
    void a_team_of_two_professions() {
        citizen = calls.citizen("HEALTH");
        calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1"));
        calls.coordinate(citizen, "karen");
        member("tim", "Mentor");
        member("sofie", "SOSU-assistent");
        member("nina", "Sygeplejerske");
    }

    @Test
    void a_task_is_taken_by_any_member_whose_profession_may_and_by_one_alone() {
        decide("eye-drops", "SOSU-assistent", "sygeplejerske").then().statusCode(201);
        String task = give("eye-drops");

        act("tim", task, "takings").then().statusCode(403).body("code", equalTo("team-task-competence"));
        act("nina", task, "takings")
                .then()
                .statusCode(200)
                .body("state", equalTo("TAKEN"))
                .body("takenBy", equalTo("nina"))
                .body("takenAs", equalTo("Sygeplejerske"));
        act("sofie", task, "takings").then().statusCode(409).body("rule", equalTo("team-task-not-open"));
        act("sofie", task, "returns").then().statusCode(404);

        act("nina", task, "returns").then().statusCode(200).body("takenBy", nullValue());
        act("sofie", task, "takings").then().statusCode(200);
        act("sofie", task, "completions").then().statusCode(200).body("state", equalTo("DONE"));
        act("sofie", task, "completions").then().statusCode(409).body("rule", equalTo("team-task-not-taken"));
        assertThat(EventsOf.service("citizen-journey", citizen).atLeast(11).stream()
                        .filter(event -> event.type().endsWith("journey.task-taken.v1"))
                        .map(event -> event.data().path("taskId").asText()))
                .containsExactly(task, task);
    }

    @Test
    void a_task_stands_on_the_worklist_of_all_who_may_until_one_has_taken_it() {
        decide("eye-drops", "SOSU-assistent", "sygeplejerske").then().statusCode(201);
        String task = give("eye-drops");

        for (String user : List.of("sofie", "nina")) {
            worklist(user)
                    .then()
                    .body("items.rule", contains("team-task-to-do"))
                    .body("items[0].ruleTitle", equalTo("En opgave i teamet"))
                    .body("items[0].citizens[0].findings.taskId", contains(task))
                    .body("items[0].citizens[0].findings.reason", contains("OPEN"));
        }
        worklist("tim").then().body("items", empty());

        act("nina", task, "takings").then().statusCode(200);
        worklist("nina").then().body("items[0].citizens[0].findings.reason", contains("TAKEN"));
        worklist("sofie").then().body("items", empty());

        act("nina", task, "completions").then().statusCode(200);
        worklist("nina").then().body("items", empty());
    }

    private Response worklist(String user) {
        return calls.caseworker(user, "SOCIAL").get("/v1/worklist");
    }

    @Test
    void what_the_municipality_decides_holds_at_once_for_what_nobody_has_taken() {
        String seen = decide("eye-drops", "Sygeplejerske").header("ETag");
        String task = give("eye-drops");
        act("sofie", task, "takings").then().statusCode(403);
        decide("eye-drops", "Mentor").then().statusCode(412);

        administration()
                .header("If-Match", seen)
                .body(Map.of("professions", List.of("SOSU-assistent")))
                .put("/v1/task-competences/eye-drops")
                .then()
                .statusCode(200);

        act("nina", task, "takings").then().statusCode(403);
        act("sofie", task, "takings").then().statusCode(200);
    }

    @Test
    void a_task_is_of_a_known_type_ahead_and_for_the_team_alone() {
        decide("eye-drops", "Mentor");
        calls.coordinator("karen")
                .body(Map.of(
                        "taskType",
                        "unknown",
                        "what",
                        "Dryp",
                        "dueOn",
                        TODAY.minusDays(1).toString()))
                .post(path("/team-tasks"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/taskType", "/dueOn"));
        give("eye-drops");

        calls.caseworker("tim", "SOCIAL").get(path("/team-tasks")).then().body("items.what", contains("Dryp"));
        calls.caseworker("worker-health", "HEALTH")
                .get(path("/team-tasks"))
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void each_act_is_open_to_whom_it_concerns() {
        Callers callers = Callers.around(calls);
        UUID known = callers.citizen();
        callers.trying("PUT /v1/task-competences/{taskType}", "home-visit")
                .with(request -> request.header("If-None-Match", "*").body(Map.of("professions", List.of("Mentor"))))
                .byRole(201, "administration")
                .holds();
        callers.trying("GET /v1/task-competences")
                .byRole(200, "administration", "coordinator", "caseworker")
                .holds();
        callers.trying("GET /v1/task-competences/{taskType}", "home-visit")
                .byRole(200, "administration", "coordinator", "caseworker")
                .but(404, Kind.CASEWORKER_ELSEWHERE, Kind.COORDINATOR_ELSEWHERE)
                .holds();
        callers.trying("POST /v1/citizens/{citizenId}/team-tasks", known)
                .with(request ->
                        request.body(Map.of("taskType", "home-visit", "what", "Besøg", "dueOn", TODAY.toString())))
                .byRelation(201, "coordinator", "caseworker")
                .but(404, Kind.RESPONSIBLE, Kind.UNIT_MEMBER)
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/team-tasks", known)
                .byRelation(200, "coordinator", "caseworker")
                .holds();
        String task = callers.as(Kind.COORDINATOR)
                .get("/v1/citizens/" + known + "/team-tasks")
                .path("items[0].id");
        callers.trying("POST /v1/citizens/{citizenId}/team-tasks/{taskId}/takings", known, task)
                .byRelation(403, "coordinator", "caseworker")
                .but(404, Kind.RESPONSIBLE, Kind.UNIT_MEMBER)
                .but(200, Kind.TEAM_MEMBER)
                .holds();
        callers.trying("POST /v1/citizens/{citizenId}/team-tasks/{taskId}/completions", known, task)
                .byRelation(409, "coordinator", "caseworker")
                .but(404, Kind.RESPONSIBLE, Kind.UNIT_MEMBER)
                .but(200, Kind.COORDINATOR)
                .holds();
        callers.trying("POST /v1/citizens/{citizenId}/team-tasks/{taskId}/returns", known, task)
                .byRelation(409, "coordinator", "caseworker")
                .but(404, Kind.RESPONSIBLE, Kind.UNIT_MEMBER)
                .holds();
    }

    private void member(String user, String role) {
        calls.coordinator("karen")
                .body(Map.of("user", user, "role", role))
                .post(path("/team"))
                .then()
                .statusCode(201);
    }

    private Response decide(String taskType, String... professions) {
        return administration()
                .header("If-None-Match", "*")
                .body(Map.of("professions", List.of(professions)))
                .put("/v1/task-competences/" + taskType);
    }

    private String give(String taskType) {
        return calls.coordinator("karen")
                .body(Map.of(
                        "taskType",
                        taskType,
                        "what",
                        "Dryp",
                        "dueOn",
                        TODAY.plusDays(1).toString()))
                .post(path("/team-tasks"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Response act(String user, String task, String what) {
        return calls.caseworker(user, "HEALTH").post(path("/team-tasks/" + task + "/" + what));
    }

    private RequestSpecification administration() {
        return calls.with(TestTokens.role("administration").user("anne"));
    }

    private String path(String rest) {
        return "/v1/citizens/" + citizen + rest;
    }
}
