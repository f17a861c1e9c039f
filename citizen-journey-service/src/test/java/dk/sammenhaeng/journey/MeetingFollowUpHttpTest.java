package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is called to a joint meeting answers, and its minutes are written, or somebody is told (FW-J10, flow F11). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class MeetingFollowUpHttpTest {

    private static final LocalDate TODAY = Calls.today();
    private static final Instant TEN = TODAY.plusDays(10).atTime(10, 0).toInstant(ZoneOffset.UTC);
    private static final String FOLLOW_UP = "meeting.follow-up";

    private final Calls calls = Calls.inFreshMunicipality();
    private UUID citizen;

    @BeforeEach
    void a_citizen_of_two_sectors_and_a_unit() {
        citizen = calls.citizen("HEALTH");
        calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1"));
        calls.coordinate(citizen, "karen");
        calls.putting(citizen, PlanBody.of("EMPLOYMENT", "MP-1"));
    }

    @Test
    void a_call_is_a_task_of_each_unit_until_it_answers_and_of_the_coordinator_when_it_is_late() {
        calls.unit(
                UUID.randomUUID(),
                Map.of(
                        "sector", "HEALTH",
                        "name", "Enheden for HEALTH",
                        "leaderUser", "lone",
                        "dutyPhone", "89401000",
                        "members", List.of("una")));
        String meeting = call();
        for (RequestSpecification called :
                List.of(worker("HEALTH"), calls.caseworker("una", "HEALTH"), worker("EMPLOYMENT"))) {
            tasks(called)
                    .then()
                    .body("items.rule", contains("meeting-to-answer"))
                    .body("items[0].dueOn", equalTo(TODAY.plusDays(8).toString()))
                    .body("items[0].citizens[0].findings.taskId", contains(meeting))
                    .body("items[0].citizens[0].findings.meetingIds.flatten()", contains(meeting))
                    .body("items[0].citizens[0].findings.reason", contains("DUE"));
        }
        calls.with(TestTokens.role("institution-leader").user("lone"))
                .get("/v1/worklist?scope=UNIT")
                .then()
                .body("items.rule", contains("meeting-to-answer"));
        tasks(karen()).then().body("items", empty());

        answer(worker("HEALTH"), meeting).then().statusCode(200);
        tasks(worker("HEALTH")).then().body("items", empty());
        tasks(calls.caseworker("una", "HEALTH")).then().body("items", empty());

        change("update meeting_participant set answer_by = now() where answer_by is not null");
        Rows.comesDue(calls.municipality(), UUID.fromString(meeting), FOLLOW_UP);
        await().untilAsserted(() -> tasks(karen()).then().body("items.rule", contains("invitation-unanswered")));
        tasks(worker("EMPLOYMENT")).then().body("items[0].citizens[0].findings.reason", contains("OVERDUE"));
        karen().get(path("/" + meeting))
                .then()
                .body("participants.find { it.sector == 'EMPLOYMENT' }.unanswered", equalTo(true))
                .body("participants.find { it.sector == 'HEALTH' }.answerBy", nullValue());

        calls.system("EMPLOYMENT")
                .queryParam("externalVersion", 2)
                .delete(Calls.path(citizen, PlanBody.of("EMPLOYMENT", "MP-1")))
                .then()
                .statusCode(200);
        tasks(karen()).then().body("items", empty());

        karen().body(Map.of(
                        "start", TEN.plusSeconds(86400).toString(),
                        "end", TEN.plusSeconds(90000).toString(),
                        "reason", "Lægen er optaget"))
                .post(path("/" + meeting + "/moves"))
                .then()
                .statusCode(200);
        tasks(karen()).then().body("items", empty());
        tasks(worker("HEALTH")).then().body("items.rule", contains("meeting-to-answer"));
        karen().body(Map.of("reason", "Aflyst"))
                .post(path("/" + meeting + "/cancellations"))
                .then()
                .statusCode(200);
        tasks(worker("HEALTH")).then().body("items", empty());
        assertThat(Rows.dueDays(UUID.fromString(meeting), FOLLOW_UP)).isEmpty();
    }

    @Test
    void minutes_are_a_task_of_the_coordinator_when_the_meeting_is_over_and_late_by_themselves() {
        String meeting = call();
        tasks(karen()).then().body("items", empty());
        itIsOver(meeting);
        tasks(karen()).then().body("items.rule", contains("minutes-to-write"));

        Rows.comesDue(calls.municipality(), UUID.fromString(meeting), FOLLOW_UP);
        await().untilAsserted(
                        () -> tasks(karen()).then().body("items[0].citizens[0].findings.reason", contains("OVERDUE")));
        karen().get(path("/" + meeting)).then().body("minutesMissing", equalTo(true));

        minutes(karen(), meeting, "SOCIAL")
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/commitments/0/ownerSector meeting.sector-not-called",
                                "/decisions/0/assents/0/sector meeting.sector-not-called"));
        minutes(karen(), meeting, "HEALTH")
                .then()
                .statusCode(200)
                .body("minutesMissing", equalTo(false))
                .body("participants.answerBy.findAll { it != null }", empty());
        tasks(karen()).then().body("items.rule", not(hasItem("minutes-to-write")));
        assertThat(Rows.dueDays(UUID.fromString(meeting), FOLLOW_UP)).isEmpty();
    }

    @Test
    void who_called_a_meeting_in_which_they_take_no_part_writes_its_minutes() {
        UUID alone = calls.citizen("HEALTH");
        calls.putting(alone, PlanBody.of("HEALTH", "GOP-9"));
        Map<String, Object> ending = PlanBody.of("EMPLOYMENT", "MP-9").body();
        ending.put("validTo", TODAY.plusDays(3).toString());
        calls.system("EMPLOYMENT")
                .body(ending)
                .put("/v1/citizens/" + alone + "/sector-plans/EMPLOYMENT/MP-9")
                .then()
                .statusCode(201);
        String meetings = "/v1/citizens/" + alone + "/meetings";
        String meeting = worker("EMPLOYMENT")
                .body(Map.of(
                        "kind",
                        "NETWORK",
                        "form",
                        "PHYSICAL",
                        "start",
                        TEN.toString(),
                        "end",
                        TEN.plusSeconds(3600).toString(),
                        "place",
                        "Rådhuset",
                        "citizenTakesPart",
                        true,
                        "agenda",
                        List.of("Hvad nu?")))
                .post(meetings)
                .then()
                .statusCode(201)
                .body("participants.sector", not(hasItem("EMPLOYMENT")))
                .extract()
                .path("id");
        worker("EMPLOYMENT").get(meetings).then().body("items[0].agenda", contains("Hvad nu?"));
        calls.caseworker("worker-social", "SOCIAL").get(meetings).then().statusCode(404);
        itIsOver(meeting);
        tasks(worker("EMPLOYMENT")).then().body("items.rule", hasItem("minutes-to-write"));

        worker("EMPLOYMENT")
                .body(Map.of("citizenPresence", "ABSENT", "decisions", List.of(), "commitments", List.of()))
                .post(meetings + "/" + meeting + "/minutes")
                .then()
                .statusCode(200);

        tasks(worker("EMPLOYMENT")).then().body("items.rule", not(hasItem("minutes-to-write")));
    }

    @Test
    void a_promise_of_a_sector_that_takes_part_by_a_secret_plan_is_its_own_peoples_alone() {
        PlanBody secret = PlanBody.of("SOCIAL", "KC-1").responsible("kim");
        Map<String, Object> hidden = new HashMap<>(secret.body());
        hidden.put("sensitivity", "VIP");
        calls.system("SOCIAL")
                .body(hidden)
                .put(Calls.path(citizen, secret))
                .then()
                .statusCode(201);
        String meeting = call();
        calls.putting(citizen, PlanBody.of("SOCIAL", "HP-1").responsible("sus"));
        itIsOver(meeting);
        minutes(karen(), meeting, "SOCIAL").then().statusCode(400);
        String promise = minutes(calls.caseworker("kim", "SOCIAL"), meeting, "SOCIAL")
                .then()
                .statusCode(200)
                .extract()
                .path("commitments[0].id");

        String own = "items.rule.contains('promise-to-keep')";
        tasks(calls.caseworker("kim", "SOCIAL")).then().body(own, equalTo(true));
        calls.caseworker("kim", "SOCIAL").get("/v1/commitments").then().body("items.id", contains(promise));
        change("update meeting_commitment set overdue_since = now()");
        for (RequestSpecification other : List.of(calls.caseworker("sus", "SOCIAL"), karen())) {
            tasks(other).then().body(own, equalTo(false));
        }
        for (RequestSpecification other : List.of(calls.caseworker("sus", "SOCIAL"), karen())) {
            other.get("/v1/commitments?count=true")
                    .then()
                    .body("items", empty())
                    .body("total", equalTo(0));
        }
        calls.with(TestTokens.role("administration"))
                .get("/v1/commitments")
                .then()
                .body("items", empty());
        karen().post("/v1/citizens/" + citizen + "/commitments/" + promise + "/completions")
                .then()
                .statusCode(404);

        calls.system("SOCIAL")
                .queryParam("externalVersion", 2)
                .delete(Calls.path(citizen, secret))
                .then()
                .statusCode(200);
        karen().get(path("/" + meeting))
                .then()
                .body("participants.sector", not(hasItem("SOCIAL")))
                .body("commitments", empty());
        tasks(karen()).then().body(own, equalTo(false));
    }

    private String call() {
        return karen().body(Map.of(
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
                .post(path(""))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** As if the meeting had been two hours ago, and its minutes due since. */
    private void itIsOver(String meeting) {
        change("update meeting set starts_at = now() - interval '2 hours', ends_at = now() - interval '1 hour', "
                + "minutes_by = now() - interval '1 minute' where id = '" + meeting + "'");
    }

    private void change(String statement) {
        Rows.change(calls.municipality(), statement);
    }

    private Response answer(RequestSpecification caller, String meeting) {
        return caller.body(Map.of("answer", "ACCEPTED")).post(path("/" + meeting + "/answers"));
    }

    private Response minutes(RequestSpecification caller, String meeting, String sector) {
        return caller.body(Map.of(
                        "citizenPresence",
                        "ATTENDED",
                        "decisions",
                        List.of(Map.of(
                                "content",
                                "Træning før praktik",
                                "assents",
                                List.of(Map.of("sector", sector, "agrees", true)))),
                        "commitments",
                        List.of(Map.of(
                                "what",
                                "Skaffe henvisning",
                                "ownerSector",
                                sector,
                                "owner",
                                "Enheden",
                                "dueOn",
                                TODAY.plusDays(2).toString()))))
                .post(path("/" + meeting + "/minutes"));
    }

    private String path(String rest) {
        return "/v1/citizens/" + citizen + "/meetings" + rest;
    }

    private RequestSpecification karen() {
        return calls.coordinator("karen");
    }

    private RequestSpecification worker(String sector) {
        return calls.caseworker("worker-" + sector.toLowerCase(java.util.Locale.ROOT), sector);
    }

    private static Response tasks(RequestSpecification caller) {
        return caller.get("/v1/worklist");
    }
}
