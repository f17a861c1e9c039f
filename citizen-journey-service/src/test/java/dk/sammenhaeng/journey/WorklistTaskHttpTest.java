package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dk.sammenhaeng.journey.Callers.Kind;
import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.StatementCount;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What others ask of a caseworker and a coordinator stands on their worklist until it is done (catalogue C14). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class WorklistTaskHttpTest {

    private static final LocalDate TODAY = Calls.today();
    private static final Instant TEN = TODAY.plusDays(10).atTime(10, 0).toInstant(ZoneOffset.UTC);

    private final Calls calls = Calls.inFreshMunicipality();
    private UUID citizen;
    private UUID health;

    @BeforeEach
    void a_citizen_of_two_sectors_and_a_unit() {
        citizen = calls.citizen("HEALTH");
        health = calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1"));
        calls.coordinate(citizen, "karen");
        calls.putting(citizen, PlanBody.of("EMPLOYMENT", "MP-1"));
        calls.unit(
                UUID.randomUUID(),
                Map.of(
                        "sector", "HEALTH",
                        "name", "Enheden for HEALTH",
                        "leaderUser", "lone",
                        "dutyPhone", "89401000",
                        "members", List.of("una")));
    }

    @Test
    void a_proposal_is_a_task_of_the_plans_unit_until_it_is_answered() {
        String proposal = proposal();

        for (RequestSpecification asked : List.of(caseworker("HEALTH"), calls.caseworker("una", "HEALTH"))) {
            tasks(asked, "?count=true")
                    .then()
                    .body("total", equalTo(1))
                    .body("items.rule", contains("proposal-to-answer"))
                    .body("items[0].ruleTitle", equalTo("Et forslag venter på jeres svar"))
                    .body("items[0].dueOn", equalTo(TODAY.plusDays(3).toString()))
                    .body("items[0].citizens[0].citizenId", equalTo(citizen.toString()))
                    .body("items[0].citizens[0].findings[0].taskId", equalTo(proposal));
        }
        tasks(lone(), "?scope=UNIT&sector=HEALTH").then().body("items.rule", contains("proposal-to-answer"));
        tasks(caseworker("EMPLOYMENT"), "").then().body("items", empty());
        tasks(calls.coordinator("karen"), "").then().body("items", empty());
        caseworker("HEALTH")
                .get("/v1/worklist/counts?rule=proposal-to-answer")
                .then()
                .body("items.items", contains(1))
                .body("items.overdue", contains(0));

        caseworker("HEALTH")
                .body(Map.of("reason", "Det kan vi ikke"))
                .post("/v1/citizens/" + citizen + "/proposals/" + proposal + "/rejections")
                .then()
                .statusCode(200);
        tasks(caseworker("HEALTH"), "").then().body("items", empty());
    }

    @Test
    void a_proposal_is_no_task_of_who_made_it() {
        calls.caseworker("una", "EMPLOYMENT")
                .body(proposed())
                .post("/v1/citizens/" + citizen + "/proposals")
                .then()
                .statusCode(201);

        tasks(calls.caseworker("una", "EMPLOYMENT"), "").then().body("items", empty());
        tasks(caseworker("HEALTH"), "").then().body("items.rule", contains("proposal-to-answer"));
    }

    @Test
    void a_promise_is_a_task_of_its_sector_when_its_day_is_near_and_of_the_coordinator_when_it_is_late() {
        String meeting = meeting();
        promising(meeting);

        tasks(caseworker("HEALTH"), "")
                .then()
                .body("items.rule", contains("promise-to-keep"))
                .body("items[0].count", equalTo(1))
                .body("items[0].citizens[0].findings.reason", contains("DUE"))
                .body("items[0].dueOn", equalTo(TODAY.plusDays(2).toString()));
        tasks(caseworker("EMPLOYMENT"), "").then().body("items", empty());
        tasks(calls.coordinator("karen"), "")
                .then()
                .body("items.rule", contains("promise-to-keep"))
                .body("items[0].citizens[0].findings.taskId", contains(promise("owner", "Borgeren")));

        Rows.change(
                calls.municipality(),
                "update meeting_commitment set overdue_since = now() where owner = 'Genoptræningen' and due_on < '"
                        + TODAY.plusDays(7) + "'");
        tasks(calls.coordinator("karen"), "")
                .then()
                .body("items[0].count", equalTo(2))
                .body("items[0].citizens[0].findings.reason", contains("DUE", "OVERDUE"));
        caseworker("HEALTH")
                .post("/v1/citizens/" + citizen + "/commitments/"
                        + promise("dueOn", TODAY.plusDays(2).toString()) + "/completions")
                .then()
                .statusCode(200);
        tasks(caseworker("HEALTH"), "").then().body("items", empty());
    }

    @Test
    void a_notice_is_a_task_until_its_reader_says_that_it_is_read() {
        calls.breakGlass("gry", "SOCIAL", citizen).then().statusCode(201);

        String notice = tasks(calls.coordinator("karen"), "?severity=KNOW")
                .then()
                .body("items.rule", contains("notice-to-read"))
                .body("items[0].citizens[0].findings.reason", contains("BREAK_GLASS_OPENED"))
                .extract()
                .path("items[0].citizens[0].findings[0].taskId");
        String path = "/v1/staff-notices/" + notice + "/readings";
        calls.coordinator("ole").post(path).then().statusCode(404);
        String readAt = calls.coordinator("karen")
                .post(path)
                .then()
                .statusCode(200)
                .body("readAt", notNullValue())
                .extract()
                .path("readAt");

        tasks(calls.coordinator("karen"), "").then().body("items", empty());
        calls.coordinator("karen").post(path).then().statusCode(200).body("readAt", equalTo(readAt));
        calls.coordinator("karen").get("/v1/staff-notices").then().body("items.readAt", contains(readAt));
    }

    @Test
    void who_no_longer_works_with_the_citizen_has_no_notice_to_read() {
        calls.breakGlass("gry", "SOCIAL", citizen).then().statusCode(201);
        calls.with(TestTokens.role("administration"))
                .header(
                        "If-Match",
                        calls.coordinator("karen")
                                .get("/v1/citizens/" + citizen + "/coordinator")
                                .header("ETag"))
                .body(Map.of("user", "ole", "name", "Ole Lund", "phone", "89402001"))
                .put("/v1/citizens/" + citizen + "/coordinator")
                .then()
                .statusCode(200);

        tasks(calls.coordinator("karen"), "").then().body("items", empty());
    }

    @Test
    void tasks_cost_no_statement_of_their_own_and_are_paged_like_findings() {
        List<String> none = StatementCount.during(() -> tasks(calls.coordinator("karen"), ""));
        promising(meeting());
        calls.breakGlass("gry", "SOCIAL", citizen).then().statusCode(201);

        List<String> some = StatementCount.during(() -> tasks(calls.coordinator("karen"), "?count=true"));
        assertThat(some.stream().filter(statement -> statement.startsWith("with held")))
                .hasSize(1);
        assertThat(some.stream().filter(statement -> !statement.contains("into audit")))
                .hasSameSizeAs(none.stream()
                        .filter(statement -> !statement.contains("into audit"))
                        .toList());
        String next = tasks(calls.coordinator("karen"), "?limit=1")
                .then()
                .body("items.rule", contains("notice-to-read"))
                .extract()
                .path("next");
        calls.coordinator("karen")
                .queryParam("cursor", next)
                .get("/v1/worklist?limit=1")
                .then()
                .body("items.rule", contains("promise-to-keep"));
    }

    @Test
    void a_notice_is_read_by_the_person_told_alone() {
        Callers callers = Callers.around(Calls.inFreshMunicipality());
        String notice = callers.as(Kind.COORDINATOR).get("/v1/staff-notices").path("items[0].noticeId");

        callers.trying("POST /v1/staff-notices/{noticeId}/readings", notice)
                .byRole(404, "coordinator", "caseworker")
                .but(200, Kind.COORDINATOR)
                .holds();
    }

    private String proposal() {
        return calls.system("EMPLOYMENT")
                .body(proposed())
                .post("/v1/citizens/" + citizen + "/proposals")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Map<String, Object> proposed() {
        return Map.of(
                "toSector", "HEALTH",
                "planId", health.toString(),
                "kind", "OTHER",
                "content", "Samtalen på telefon?",
                "reason", "Træning",
                "answerBy", TODAY.plusDays(3).toString());
    }

    /** A meeting that began an hour ago. */
    private String meeting() {
        String meeting = calls.coordinator("karen")
                .body(Map.of(
                        "kind",
                        "NETWORK",
                        "form",
                        "PHYSICAL",
                        "start",
                        TEN.toString(),
                        "end",
                        TEN.plusSeconds(3600).toString(),
                        "citizenTakesPart",
                        true))
                .post("/v1/citizens/" + citizen + "/meetings")
                .path("id");
        Rows.change(
                calls.municipality(),
                "update meeting set starts_at = now() - interval '1 hour', ends_at = now() where id = '" + meeting
                        + "'");
        return meeting;
    }

    private void promising(String meeting) {
        calls.coordinator("karen")
                .body(Map.of(
                        "citizenPresence",
                        "ATTENDED",
                        "decisions",
                        List.of(),
                        "commitments",
                        List.of(
                                promise("HEALTH", "Genoptræningen", 2),
                                promise("HEALTH", "Genoptræningen", 30),
                                Map.of(
                                        "what", "Ringe til banken",
                                        "owner", "Borgeren",
                                        "dueOn", TODAY.plusDays(1).toString()))))
                .post("/v1/citizens/" + citizen + "/meetings/" + meeting + "/minutes")
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> promise(String sector, String owner, int inDays) {
        return Map.of(
                "what",
                "Skaffe henvisning",
                "ownerSector",
                sector,
                "owner",
                owner,
                "dueOn",
                TODAY.plusDays(inDays).toString());
    }

    private String promise(String field, String value) {
        return calls.coordinator("karen")
                .get("/v1/commitments")
                .path("items.find { it." + field + " == '" + value + "' }.id");
    }

    private RequestSpecification caseworker(String sector) {
        return calls.caseworker("worker-" + sector.toLowerCase(), sector);
    }

    private RequestSpecification lone() {
        return calls.with(TestTokens.role("institution-leader").user("lone"));
    }

    private static Response tasks(RequestSpecification caller, String query) {
        return caller.get("/v1/worklist" + query);
    }
}
