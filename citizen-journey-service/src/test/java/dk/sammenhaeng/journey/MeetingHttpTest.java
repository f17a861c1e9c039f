package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dk.sammenhaeng.journey.Callers.Kind;
import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Joint meetings around a citizen, and what is promised there (catalogue C12). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class MeetingHttpTest {

    private static final LocalDate TODAY = Calls.today();
    private static final Instant TEN = TODAY.plusDays(10).atTime(10, 0).toInstant(ZoneOffset.UTC);

    private final Calls calls = Calls.inFreshMunicipality();
    private UUID citizen;

    @BeforeEach
    void two_plans_and_a_coordinator() {
        citizen = calls.citizen("HEALTH");
        calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1"));
        calls.coordinate(citizen, "karen");
        calls.putting(citizen, PlanBody.of("EMPLOYMENT", "MP-1"));
    }

    @Test
    void every_unit_with_a_plan_is_called_by_itself_and_an_interpreter_comes_by_video() {
        Map<String, Object> call = call("CLARIFYING");
        call.put("interpreter", Map.of("language", "ar"));

        call(call)
                .then()
                .statusCode(201)
                .body("participants.kind", containsInAnyOrder("UNIT", "UNIT", "COORDINATOR", "CITIZEN"))
                .body("participants.findAll { it.kind == 'UNIT' }.sector", containsInAnyOrder("HEALTH", "EMPLOYMENT"))
                .body("participants.answer.unique()", contains("INVITED"))
                .body("interpreter.form", equalTo("VIDEO"))
                .body("agenda", contains("Hvem gør hvad"));
    }

    @Test
    void a_coordinated_dialogue_needs_the_unemployment_fund_and_the_job_centre() {
        call(call("COORDINATED_DIALOGUE")).then().statusCode(400).body("errors.pointer", contains("/others"));
        Map<String, Object> with = call("COORDINATED_DIALOGUE");
        with.put("others", List.of(Map.of("kind", "UNEMPLOYMENT_FUND", "name", "3F")));
        call(with).then().statusCode(201);

        UUID alone = calls.citizen("HEALTH");
        calls.putting(alone, PlanBody.of("HEALTH", "GOP-1"));
        calls.coordinate(alone, "karen");
        calls.coordinator("karen")
                .body(with)
                .post("/v1/citizens/" + alone + "/meetings")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/kind"));
    }

    @Test
    void who_is_called_answers_and_a_moved_meeting_asks_anew() {
        String id = call(call("NETWORK")).path("id");

        calls.system("HEALTH")
                .body(Map.of("answer", "ACCEPTED"))
                .post(path("/" + id + "/answers"))
                .then()
                .statusCode(200);
        read(id).then().body("participants.find { it.sector == 'HEALTH' }.answer", equalTo("ACCEPTED"));
        calls.coordinator("karen")
                .body(Map.of(
                        "start", TEN.plusSeconds(86400).toString(),
                        "end", TEN.plusSeconds(90000).toString(),
                        "reason", "Lægen er optaget"))
                .post(path("/" + id + "/moves"))
                .then()
                .statusCode(200)
                .body("moved", equalTo(1))
                .body("participants.answer.unique()", contains("INVITED"));
        calls.coordinator("karen")
                .body(Map.of("reason", "Borgeren er syg"))
                .post(path("/" + id + "/cancellations"))
                .then()
                .body("state", equalTo("CANCELLED"));
        calls.coordinator("karen")
                .body(Map.of("reason", "Igen"))
                .post(path("/" + id + "/cancellations"))
                .then()
                .statusCode(409)
                .body("rule", equalTo("meeting-not-planned"));
    }

    @Test
    void minutes_hold_decisions_with_assent_and_promises_that_are_followed() throws SQLException {
        String id = call(call("CLARIFYING")).path("id");
        minutes(id).then().statusCode(409).body("rule", equalTo("meeting-ahead"));
        itHasBegun(id);

        minutes(id)
                .then()
                .statusCode(200)
                .body("state", equalTo("HELD"))
                .body("presence", equalTo("ATTENDED"))
                .body("decisions[0].assents.agrees", contains(true, false))
                .body("commitments.what", containsInAnyOrder("Skaffe henvisning", "Ringe til banken"));

        minutes(id).then().statusCode(409);
        Published.on(
                citizen,
                "journey.started.v1",
                "journey.part-changed.v1",
                "journey.part-changed.v1",
                "journey.part-changed.v1",
                "journey.part-changed.v1",
                "journey.message-status-changed.v1",
                "journey.meeting-held.v1",
                "journey.message-status-changed.v1");
        calls.system("HEALTH")
                .get("/v1/commitments?count=true")
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items.what", contains("Skaffe henvisning"));
        calls.coordinator("karen").get("/v1/commitments").then().body("items", hasSize(2));
        calls.coordinator("ole").get("/v1/commitments").then().body("items", empty());
        calls.coordinator("karen").get("/v1/commitments?overdue=true").then().body("items", empty());
    }

    @Test
    void a_promise_is_kept_by_its_sector_or_dropped_with_a_reason_once() throws SQLException {
        String id = call(call("CLARIFYING")).path("id");
        itHasBegun(id);
        Response held = minutes(id);
        String ofHealth = held.path("commitments.find { it.ownerSector == 'HEALTH' }.id");
        String ofCitizen = held.path("commitments.find { it.ownerSector == null }.id");

        calls.system("EMPLOYMENT")
                .post(commitment(ofHealth, "completions"))
                .then()
                .statusCode(404);
        calls.system("HEALTH")
                .post(commitment(ofHealth, "completions"))
                .then()
                .statusCode(200)
                .body("state", equalTo("DONE"));
        calls.system("HEALTH")
                .post(commitment(ofHealth, "completions"))
                .then()
                .statusCode(409)
                .body("rule", equalTo("commitment-not-open"));
        calls.coordinator("karen")
                .body(Map.of("reason", ""))
                .post(commitment(ofCitizen, "drops"))
                .then()
                .statusCode(400);
        calls.coordinator("karen")
                .body(Map.of("reason", "Banken har ringet selv"))
                .post(commitment(ofCitizen, "drops"))
                .then()
                .statusCode(200)
                .body("state", equalTo("DROPPED"));
        calls.coordinator("karen").get("/v1/commitments?state=OPEN").then().body("items", empty());
    }

    @Test
    void the_list_gives_the_next_meeting_first() {
        Map<String, Object> later = call("NETWORK");
        later.put("start", TEN.plusSeconds(864000).toString());
        later.put("end", TEN.plusSeconds(867600).toString());
        call(later).then().statusCode(201);
        call(call("CLARIFYING")).then().statusCode(201);

        calls.system("HEALTH").get(path("")).then().body("items.kind", contains("CLARIFYING", "NETWORK"));
        calls.system("HEALTH").get(path("?state=HELD")).then().body("items", empty());
    }

    @Test
    void who_is_not_called_learns_only_when_there_is_a_meeting() {
        Callers callers = Callers.around(calls);
        UUID known = callers.citizen();
        String id = callers.as(Kind.COORDINATOR)
                .body(call("DISCHARGE_CONFERENCE"))
                .post("/v1/citizens/" + known + "/meetings")
                .path("id");
        calls.putting(known, PlanBody.of("SOCIAL", "HP-1"));

        calls.system("SOCIAL")
                .get("/v1/citizens/" + known + "/meetings/" + id)
                .then()
                .statusCode(200)
                .body("contentShown", equalTo(false))
                .body("kind", equalTo("OTHER"))
                .body("agenda", empty())
                .body("participants", empty())
                .body("start", equalTo(TEN.toString()));
    }

    @Test
    void each_act_is_open_to_who_works_with_the_citizen() throws SQLException {
        Callers callers = Callers.around(calls);
        UUID known = callers.citizen();
        callers.trying("POST /v1/citizens/{citizenId}/meetings", known)
                .with(request -> request.body(call("NETWORK")))
                .byRelation(201, "coordinator", "caseworker")
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/meetings", known)
                .byRelation(200, "coordinator", "caseworker", "sector-system")
                .holds();
        String id = callers.as(Kind.COORDINATOR)
                .get("/v1/citizens/" + known + "/meetings")
                .path("items[0].id");
        callers.trying("GET /v1/citizens/{citizenId}/meetings/{meetingId}", known, id)
                .byRelation(200, "coordinator", "caseworker", "sector-system")
                .holds();
        callers.trying("POST /v1/citizens/{citizenId}/meetings/{meetingId}/moves", known, id)
                .with(request -> request.body(Map.of(
                        "start", TEN.toString(), "end", TEN.plusSeconds(60).toString(), "reason", "Andet lokale")))
                .byRelation(200, "coordinator", "caseworker")
                .holds();
        callers.trying("POST /v1/citizens/{citizenId}/meetings/{meetingId}/answers", known, id)
                .with(request -> request.body(Map.of("answer", "ACCEPTED")))
                .byRelation(200, "coordinator", "caseworker", "sector-system")
                .but(404, Kind.TEAM_MEMBER)
                .holds();
        itHasBegun(id);
        callers.trying("POST /v1/citizens/{citizenId}/meetings/{meetingId}/minutes", known, id)
                .with(request -> request.body(minutes()))
                .byRelation(409, "coordinator", "caseworker")
                .but(200, Kind.RESPONSIBLE)
                .holds();
        callers.trying("POST /v1/citizens/{citizenId}/meetings/{meetingId}/cancellations", known, id)
                .with(request -> request.body(Map.of("reason", "Nej")))
                .byRelation(409, "coordinator", "caseworker")
                .holds();
        callers.trying("GET /v1/commitments")
                .byRole(200, "coordinator", "caseworker", "sector-system", "institution-leader", "administration")
                .holds();
        String promise = callers.as(Kind.SYSTEM_THAT_REGISTERED)
                .get("/v1/citizens/" + known + "/meetings/" + id)
                .path("commitments.find { it.ownerSector == 'HEALTH' }.id");
        callers.trying("POST /v1/citizens/{citizenId}/commitments/{commitmentId}/completions", known, promise)
                .byRelation(409, "coordinator", "caseworker", "sector-system")
                .but(404, Kind.SYSTEM_OF_A_PLAN, Kind.TEAM_MEMBER)
                .but(200, Kind.SYSTEM_THAT_REGISTERED)
                .holds();
        callers.trying("POST /v1/citizens/{citizenId}/commitments/{commitmentId}/drops", known, promise)
                .with(request -> request.body(Map.of("reason", "Nej")))
                .byRelation(409, "coordinator", "caseworker", "sector-system")
                .but(404, Kind.SYSTEM_OF_A_PLAN, Kind.TEAM_MEMBER)
                .holds();
        calls.with(TestTokens.role("administration"))
                .get("/v1/commitments?sector=HEALTH&state=DONE")
                .then()
                .body("items", hasSize(1));
    }

    /** As if the meeting had been called for an hour ago. */
    private void itHasBegun(String meeting) throws SQLException {
        try (Connection connection =
                StackResource.database().connect(StackResource.database().app())) {
            connection.setAutoCommit(false);
            try (var work = connection.createStatement()) {
                work.execute("select set_config('sammenhaeng.municipality', '" + calls.municipality() + "', true)");
                assertThat(work.executeUpdate("update meeting set starts_at = now() - interval '1 hour', "
                                + "ends_at = now() where id = '" + meeting + "'"))
                        .isEqualTo(1);
            }
            connection.commit();
        }
    }

    private Map<String, Object> call(String kind) {
        return new HashMap<>(Map.of(
                "kind",
                kind,
                "form",
                "PHYSICAL",
                "start",
                TEN.toString(),
                "end",
                TEN.plusSeconds(3600).toString(),
                "place",
                "Rådhuset, lokale 2",
                "agenda",
                List.of("Hvem gør hvad"),
                "citizenTakesPart",
                true));
    }

    private Response call(Map<String, Object> call) {
        return calls.coordinator("karen").body(call).post(path(""));
    }

    private static Map<String, Object> minutes() {
        return Map.of(
                "citizenPresence",
                "ATTENDED",
                "decisions",
                List.of(Map.of(
                        "content",
                        "Træning før praktik",
                        "assents",
                        List.of(
                                Map.of("sector", "HEALTH", "agrees", true),
                                Map.of("sector", "EMPLOYMENT", "agrees", false, "reason", "Fristen er kort")))),
                "commitments",
                List.of(
                        Map.of(
                                "what", "Skaffe henvisning",
                                "ownerSector", "HEALTH",
                                "owner", "Genoptræningen",
                                "dueOn", TODAY.plusDays(5).toString()),
                        Map.of(
                                "what", "Ringe til banken",
                                "owner", "Borgeren",
                                "dueOn", TODAY.plusDays(2).toString())));
    }

    private Response minutes(String id) {
        return calls.coordinator("karen").body(minutes()).post(path("/" + id + "/minutes"));
    }

    private Response read(String id) {
        return calls.coordinator("karen").get(path("/" + id));
    }

    private String commitment(String id, String how) {
        return "/v1/citizens/" + citizen + "/commitments/" + id + "/" + how;
    }

    private String path(String rest) {
        return "/v1/citizens/" + citizen + "/meetings" + rest;
    }
}
