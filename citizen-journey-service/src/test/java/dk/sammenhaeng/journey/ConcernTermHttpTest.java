package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** By when a concern is to be assessed is the municipality's own from a day on, and each keeps its term (X16, C26). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class ConcernTermHttpTest extends AroundAConcern {

    @Test
    void a_concern_keeps_the_term_of_the_day_it_came() {
        assertThat(hours(given(child), "child-24-hours")).isEqualTo(24);
        decide("CHILD", 0, 12, TODAY.plusDays(1))
                .then()
                .statusCode(200)
                .body("items.id", contains("child-decided-1", "child-24-hours"))
                .body("items.hours", contains(12, 24))
                .body("items[1].validTo", equalTo(TODAY.plusDays(1).toString()))
                .body("history.decidedBy", contains("anne"));
        String before = given(child);
        assertThat(hours(before, "child-24-hours")).isEqualTo(24);

        Rows.change(
                calls.municipality(),
                "insert into concern_term (id, about, version, hours, valid_from, law, reason, decided_by, recorded_at)"
                        + " values ('" + UUID.randomUUID() + "', 'CHILD', 2, 6, '" + TODAY.minusDays(1)
                        + "', 'Vores frist', 'Decided long ago', 'anne', '2026-01-01T00:00:00Z')");

        assertThat(hours(given(child), "child-decided-2")).isEqualTo(6);
        assertThat(hours(before, "child-24-hours")).isEqualTo(24);
        administration()
                .get("/v1/concern-terms/ADULT")
                .then()
                .statusCode(200)
                .body("items.id", contains("adult-usual"))
                .body("items.hours", contains(168))
                .body("history", empty());
    }

    @Test
    void a_decision_lies_ahead_is_no_longer_than_the_law_and_names_what_it_saw() {
        decide("ADULT", 0, 48, TODAY).then().statusCode(400).body("errors.pointer", contains("/validFrom"));
        decide("CHILD", 0, 25, TODAY.plusDays(1))
                .then()
                .statusCode(400)
                .body("errors.code", contains("concern.term-over-law"));
        decide("ADULT", 0, 0, TODAY.plusDays(1)).then().statusCode(400).body("errors.pointer", contains("/hours"));
        decide("ADULT", 1, 48, TODAY.plusDays(1)).then().statusCode(412);
        administration()
                .body(decision(48, TODAY.plusDays(1)))
                .put("/v1/concern-terms/ADULT")
                .then()
                .statusCode(428);
        Map<String, Object> telling = new HashMap<>(decision(48, TODAY.plusDays(1)));
        telling.put("reason", "Efter 020160-9995");
        administration()
                .header("If-Match", "\"0\"")
                .body(telling)
                .put("/v1/concern-terms/ADULT")
                .then()
                .statusCode(400)
                .body("errors.code", contains("no-cpr"));
        bent().get("/v1/concern-terms/ADULT").then().body("history", empty());

        decide("ADULT", 0, 48, TODAY.plusDays(9)).then().statusCode(200);
        decide("ADULT", 1, 36, TODAY.plusDays(9))
                .then()
                .statusCode(200)
                .body("items.id", contains("adult-decided-2", "adult-usual"))
                .body("history.hours", contains(48, 36));
        bent().get("/v1/concern-terms/CHILD").then().body("history", empty());
        Calls.inFreshMunicipality()
                .caseworker("bo", "SOCIAL")
                .get("/v1/concern-terms/ADULT")
                .then()
                .body("history", empty());
    }

    @Test
    void they_are_decided_by_administration_and_read_by_who_assesses() {
        Callers callers = Callers.around(calls);
        callers.trying("GET /v1/concern-terms/{about}", "CHILD")
                .byRole(200, "caseworker", "institution-leader", "administration", "auditor")
                .holds();
        callers.trying("PUT /v1/concern-terms/{about}", "CHILD")
                .with(request -> request.header("If-Match", "\"0\"").body(decision(12, TODAY.plusDays(1))))
                .byRole(200, "administration")
                .holds();
    }

    private long hours(String concern, String term) {
        Response read = bent().get("/v1/concerns/" + concern);
        read.then().statusCode(200).body("term", equalTo(term));
        return Duration.between(Instant.parse(read.path("receivedAt")), Instant.parse(read.path("triageBy")))
                .toHours();
    }

    private Response decide(String about, int seen, int hours, LocalDate from) {
        return administration()
                .header("If-Match", "\"" + seen + "\"")
                .body(decision(hours, from))
                .put("/v1/concern-terms/" + about);
    }

    private static Map<String, Object> decision(int hours, LocalDate from) {
        return Map.of(
                "hours",
                hours,
                "validFrom",
                from.toString(),
                "law",
                "Kommunens kvalitetsstandard",
                "reason",
                "Byrådet vil have svar hurtigere");
    }
}
