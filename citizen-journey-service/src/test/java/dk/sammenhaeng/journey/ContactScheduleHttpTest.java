package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.journey.Callers.Kind;
import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often a citizen is talked with, by need and with the reason (FV-C16). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class ContactScheduleHttpTest {

    private static final LocalDate TODAY = Calls.today();

    private final Calls calls = Calls.inFreshMunicipality();
    private UUID citizen;

    @BeforeEach
    void a_citizen_of_two_sectors() {
        citizen = calls.ofTwoSectors();
    }

    @Test
    void the_interval_is_the_citizens_own_and_not_the_one_that_is_usual() {
        karen().get("/v1/contact-rhythms").then().statusCode(200).body("items.targetGroup", hasItems("JOB_READY"));

        set(karen(), schedule("JOB_READY", "P10D"))
                .then()
                .statusCode(201)
                .body("every", equalTo("P10D"))
                .body("rationale", equalTo("Angst for at komme ud"))
                .body("caseworkerUser", equalTo("karen"))
                .body("nextOn", equalTo(TODAY.plusDays(5).toString()));
        assertThat(karen().get(path("")).<String>path("every")).isEqualTo("P10D");
    }

    @Test
    void a_contact_that_counts_sets_the_next_day_and_a_letter_is_no_talk() {
        set(caseworker("EMPLOYMENT"), schedule("JOB_READY", "P10D")).then().statusCode(201);

        contact(karen(), "LETTER");
        contact(caseworker("HEALTH"), "PHONE");
        assertThat(nextOn()).as("neither a letter nor another sector's talk").isEqualTo(TODAY.plusDays(5));

        contact(caseworker("EMPLOYMENT"), "PHONE");
        assertThat(nextOn()).isEqualTo(TODAY.plusDays(10));
    }

    @Test
    void a_pause_moves_the_contact_to_the_first_day_after_it_and_back_when_it_ends_early() {
        set(karen(), schedule("BY_NEED", "P2W")).then().statusCode(201);

        String pause = karen().body(Map.of(
                        "from", TODAY.toString(), "to", TODAY.plusDays(20).toString(), "reason", "Højskole"))
                .post("/v1/citizens/" + citizen + "/pauses")
                .path("id");
        assertThat(nextOn()).isEqualTo(TODAY.plusDays(20));

        karen().post("/v1/citizens/" + citizen + "/pauses/" + pause + "/ends")
                .then()
                .statusCode(200);
        assertThat(nextOn()).isEqualTo(TODAY.plusDays(5));
    }

    @Test
    void a_contact_that_is_near_stands_on_the_one_caseworkers_worklist_until_it_is_made() {
        Map<String, Object> body = schedule("JOB_READY", "P60D");
        body.put("caseworkerUser", "worker-employment");
        set(karen(), body).then().statusCode(201);

        tasks(caseworker("EMPLOYMENT"))
                .then()
                .body("items.rule", contains("contact-to-make"))
                .body("items[0].kind", equalTo("TASK"))
                .body("items[0].ruleTitle", equalTo("En planlagt kontakt med borgeren"))
                .body("items[0].dueOn", equalTo(TODAY.plusDays(5).toString()))
                .body("items[0].citizens[0].findings[0].reason", equalTo("DUE"));
        tasks(karen()).then().body("items", empty());

        contact(karen(), "VIDEO");
        tasks(caseworker("EMPLOYMENT")).then().body("items", empty());
    }

    @Test
    void who_may_not_read_the_content_learns_the_days_alone() {
        set(karen(), schedule("SICK_LISTED", "P4W")).then().statusCode(201);

        calls.system("EMPLOYMENT")
                .get(path(""))
                .then()
                .statusCode(200)
                .body("nextOn", equalTo(TODAY.plusDays(5).toString()))
                .body("contentShown", equalTo(false))
                .body("targetGroup", nullValue())
                .body("rationale", nullValue())
                .body("caseworkerUser", nullValue());
    }

    @Test
    void a_schedule_is_refused_without_a_reason_with_a_day_behind_or_with_a_stranger() {
        Map<String, Object> wrong = schedule("NOBODY", "P300W");
        wrong.put("firstOn", TODAY.minusDays(1).toString());
        wrong.put("caseworkerUser", "stranger");
        set(karen(), wrong)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/targetGroup", "/every", "/firstOn", "/caseworkerUser"));
        Map<String, Object> reasonless = schedule("BY_NEED", "P2W");
        reasonless.remove("rationale");
        set(karen(), reasonless).then().statusCode(400).body("errors.pointer", contains("/rationale"));
        Map<String, Object> numbered = schedule("BY_NEED", "P2W");
        numbered.put("rationale", "Se 0201609995");
        set(karen(), numbered).then().statusCode(400);
    }

    @Test
    void the_one_in_force_is_changed_by_who_saw_it_and_ends() {
        set(karen(), schedule("BY_NEED", "P2W")).then().statusCode(201);

        set(karen(), schedule("BY_NEED", "P3W")).then().statusCode(412);
        karen().body(schedule("BY_NEED", "P3W")).put(path("")).then().statusCode(428);
        String seen = karen().get(path("")).header("ETag");
        change(seen, "P3W").then().statusCode(200).body("every", equalTo("P3W"));
        change(seen, "P4W").then().statusCode(412);

        karen().post(path("/ends")).then().statusCode(204);
        karen().get(path("")).then().statusCode(404);
        karen().post(path("/ends")).then().statusCode(404);
        set(karen(), schedule("BY_NEED", "P2W")).then().statusCode(201);
    }

    @Test
    void that_it_was_set_is_told_by_its_id_alone() {
        String id = set(karen(), schedule("BY_NEED", "P2W")).path("id");

        assertThat(Published.lastPart(
                        citizen,
                        "journey.started.v1",
                        "journey.part-changed.v1",
                        "journey.part-changed.v1",
                        "journey.part-changed.v1",
                        "journey.part-changed.v1"))
                .isEqualTo(id);
    }

    @Test
    void each_act_is_open_to_who_works_with_the_citizen() {
        Callers callers = Callers.around(calls);
        UUID known = callers.citizen();
        callers.trying("PUT /v1/citizens/{citizenId}/contact-schedule", known)
                .with(request -> request.header("If-None-Match", "*").body(schedule("BY_NEED", "P2W")))
                .byRelation(412, "coordinator", "caseworker")
                .but(201, Kind.RESPONSIBLE)
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/contact-schedule", known)
                .byRelation(200, "coordinator", "caseworker", "sector-system")
                .holds();
        callers.trying("POST /v1/citizens/{citizenId}/contact-schedule/ends", known)
                .byRelation(404, "coordinator", "caseworker")
                .but(204, Kind.RESPONSIBLE)
                .holds();
        callers.trying("GET /v1/contact-rhythms")
                .byRole(200, "sector-system", "caseworker", "coordinator", "administration", "auditor")
                .holds();
    }

    private Map<String, Object> schedule(String targetGroup, String every) {
        return new HashMap<>(Map.of(
                "targetGroup",
                targetGroup,
                "every",
                every,
                "rationale",
                "Angst for at komme ud",
                "firstOn",
                TODAY.plusDays(5).toString()));
    }

    private Response set(RequestSpecification caller, Map<String, Object> body) {
        return caller.header("If-None-Match", "*").body(body).put(path(""));
    }

    private Response change(String seen, String every) {
        return karen().header("If-Match", seen).body(schedule("BY_NEED", every)).put(path(""));
    }

    private void contact(RequestSpecification caller, String form) {
        caller.body(Map.of(
                        "at",
                        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                        "form",
                        form,
                        "unit",
                        "Enheden"))
                .post("/v1/citizens/" + citizen + "/contacts")
                .then()
                .statusCode(201);
    }

    private LocalDate nextOn() {
        return LocalDate.parse(karen().get(path("")).path("nextOn"));
    }

    private Response tasks(RequestSpecification caller) {
        return caller.get("/v1/worklist?rule=contact-to-make");
    }

    private RequestSpecification karen() {
        return calls.coordinator("karen");
    }

    private RequestSpecification caseworker(String sector) {
        return calls.caseworker("worker-" + sector.toLowerCase(java.util.Locale.ROOT), sector);
    }

    private String path(String rest) {
        return "/v1/citizens/" + citizen + "/contact-schedule" + rest;
    }
}
