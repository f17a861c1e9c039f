package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.journey.Callers.Kind;
import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Contacts, the one next step and planned pauses, so that nobody is lost (catalogue C6). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class ContactHttpTest {

    private static final LocalDate TODAY = Calls.today();

    private final Calls calls = Calls.inFreshMunicipality();
    private UUID citizen;

    @BeforeEach
    void a_citizen_of_two_sectors() {
        citizen = calls.ofTwoSectors();
    }

    @Test
    void that_there_was_a_contact_is_known_to_all_and_what_was_agreed_to_whom_it_concerns() {
        calls.caseworker("worker-health", "HEALTH")
                .body(Map.of(
                        "at",
                        Instant.now().minus(1, ChronoUnit.HOURS).toString(),
                        "form",
                        "PHONE",
                        "unit",
                        "Enheden for HEALTH",
                        "nextStep",
                        Map.of("what", "Første træning", "on", TODAY.plusDays(7).toString())))
                .post(path("/contacts"))
                .then()
                .statusCode(201)
                .body("sector", equalTo("HEALTH"));

        calls.system("HEALTH").get(path("/contacts")).then().body("items.nextStep", contains("Første træning"));
        calls.coordinator("karen").get(path("/contacts")).then().body("items.nextStep", contains("Første træning"));
        calls.system("EMPLOYMENT")
                .get(path("/contacts"))
                .then()
                .body("items.form", contains("PHONE"))
                .body("items.unit", contains("Enheden for HEALTH"))
                .body("items.nextStepOn", contains(TODAY.plusDays(7).toString()))
                .body("items[0].nextStep", nullValue());
    }

    @Test
    void contacts_are_walked_page_by_page_the_latest_first() {
        for (int hours = 3; hours >= 1; hours--) {
            contact(Instant.now().minus(hours, ChronoUnit.HOURS)).then().statusCode(201);
        }

        Response first = calls.coordinator("karen").get(path("/contacts?limit=2&count=true"));

        first.then().body("items", hasSize(2)).body("total", equalTo(3));
        Response second = calls.coordinator("karen")
                .queryParam("cursor", first.<String>path("next"))
                .get(path("/contacts?limit=2"));
        second.then().body("items", hasSize(1));
        assertThat(second.<String>path("items[0].at")).isLessThan(first.path("items[1].at"));
    }

    @Test
    void a_contact_lies_behind_and_a_next_step_ahead() {
        contact(Instant.now().plus(1, ChronoUnit.HOURS)).then().statusCode(400).body("errors.pointer", contains("/at"));
        step("Ring op", TODAY.minusDays(1)).then().statusCode(400).body("errors.pointer", contains("/on"));
        calls.coordinator("karen")
                .body(Map.of("what", "Ring til 0201609995", "on", TODAY.toString(), "unit", "Koordinationen"))
                .post(path("/next-steps"))
                .then()
                .statusCode(400);
    }

    @Test
    void there_is_one_next_step_and_a_new_one_supersedes_it() {
        step("Ring op", TODAY.plusDays(1)).then().statusCode(201);
        step("Hjemmebesøg", TODAY.plusDays(5)).then().statusCode(201);

        calls.coordinator("karen")
                .get(path("/next-steps"))
                .then()
                .body("items.what", contains("Hjemmebesøg", "Ring op"))
                .body("items.current", contains(true, false));
        calls.system("EMPLOYMENT").get(path("/next-steps")).then().body("items[0].what", nullValue());
    }

    @Test
    void a_pause_has_a_reason_and_an_end_does_not_overlap_and_ends_early() {
        String first = pause(TODAY, TODAY.plusDays(30))
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        pause(TODAY.plusDays(29), TODAY.plusDays(40)).then().statusCode(409).body("rule", equalTo("pause-overlaps"));
        pause(TODAY.plusDays(40), TODAY.plusDays(400)).then().statusCode(400).body("errors.pointer", contains("/to"));
        calls.system("EMPLOYMENT")
                .get(path("/pauses"))
                .then()
                .body("items", hasSize(1))
                .body("items[0].reason", nullValue());
        calls.coordinator("karen")
                .post(path("/pauses/" + first + "/ends"))
                .then()
                .statusCode(200)
                .body("to", equalTo(TODAY.toString()))
                .body("endedEarly", equalTo(true));
        calls.coordinator("karen")
                .post(path("/pauses/" + first + "/ends"))
                .then()
                .statusCode(409)
                .body("rule", equalTo("pause-over"));
        pause(TODAY, TODAY.plusDays(5)).then().statusCode(201);
    }

    @Test
    void every_change_is_told_on_the_stream_by_its_id_alone() {
        String id = contact(Instant.now().minus(1, ChronoUnit.HOURS)).path("id");

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
    void each_act_is_open_to_who_works_with_the_citizen_and_the_list_to_leaders() {
        Callers callers = Callers.around(calls);
        UUID known = callers.citizen();
        callers.trying("POST /v1/citizens/{citizenId}/contacts", known)
                .with(request -> request.body(Map.of(
                        "at",
                        Instant.now().minus(1, ChronoUnit.HOURS).toString(),
                        "form",
                        "LETTER",
                        "unit",
                        "Enheden")))
                .byRelation(201, "coordinator", "caseworker", "sector-system")
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/contacts", known)
                .byRelation(200, "coordinator", "caseworker", "sector-system")
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/next-steps", known)
                .byRelation(200, "coordinator", "caseworker", "sector-system")
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/pauses", known)
                .byRelation(200, "coordinator", "caseworker", "sector-system")
                .holds();
        callers.trying("POST /v1/citizens/{citizenId}/next-steps", known)
                .with(request -> request.body(Map.of("what", "Ring op", "on", TODAY.toString(), "unit", "Enheden")))
                .byRelation(201, "coordinator", "caseworker")
                .holds();
        callers.trying("POST /v1/citizens/{citizenId}/pauses", known)
                .with(request -> request.body(
                        Map.of("from", TODAY.toString(), "to", TODAY.plusDays(3).toString(), "reason", "Ferie")))
                .byRelation(409, "coordinator", "caseworker")
                .but(201, Kind.RESPONSIBLE)
                .holds();
        String pause = callers.as(Kind.COORDINATOR)
                .get("/v1/citizens/" + known + "/pauses")
                .path("items[0].id");
        callers.trying("POST /v1/citizens/{citizenId}/pauses/{pauseId}/ends", known, pause)
                .byRelation(409, "coordinator", "caseworker")
                .but(200, Kind.RESPONSIBLE)
                .holds();
        callers.trying("GET /v1/stalled-journeys")
                .byRole(200, "administration")
                .but(200, Kind.UNIT_LEADER)
                .holds();
        callers.trying("GET /v1/stalled-journeys/counts")
                .byRole(200, "administration")
                .but(200, Kind.UNIT_LEADER)
                .holds();
    }

    private Response contact(Instant at) {
        return calls.coordinator("karen")
                .body(Map.of("at", at.toString(), "form", "IN_PERSON", "unit", "Koordinationen"))
                .post(path("/contacts"));
    }

    private Response step(String what, LocalDate on) {
        return calls.coordinator("karen")
                .body(Map.of("what", what, "on", on.toString(), "unit", "Koordinationen"))
                .post(path("/next-steps"));
    }

    private Response pause(LocalDate from, LocalDate to) {
        return calls.coordinator("karen")
                .body(Map.of("from", from.toString(), "to", to.toString(), "reason", "Borgeren er på højskole"))
                .post(path("/pauses"));
    }

    private String path(String rest) {
        return "/v1/citizens/" + citizen + rest;
    }
}
