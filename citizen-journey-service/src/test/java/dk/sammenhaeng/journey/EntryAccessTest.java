package dk.sammenhaeng.journey;

import static dk.sammenhaeng.journey.EntryCalls.asking;
import static dk.sammenhaeng.journey.EntryCalls.give;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who sees how much of what a citizen asked for, and which events and documents tell of it. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class EntryAccessTest extends AroundAnEntry {

    @Test
    void who_works_with_the_citizen_sees_that_it_was_sent_and_what_consent_opens_and_nothing_sensitive() {
        calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1"));
        calls.coordinate(citizen, "karen");
        String entry = entries.given(citizen, "WORK", "SUBSTANCES");
        String sensitive = entries.given(citizen, "SUBSTANCES");

        Response without = calls.coordinator("karen").get("/v1/entries/" + entry);
        without.then()
                .statusCode(200)
                .body("parts.sector", contains("EMPLOYMENT"))
                .body("parts[0].kinds", empty())
                .body("needs", empty());
        assertThat(without.asString()).doesNotContain("SUBSTANCES", "WORK", "PSYCHIATRY", "nordvest");
        calls.coordinator("karen").get("/v1/entries/" + sensitive).then().statusCode(404);
        entries.jon()
                .get("/v1/entry-parts/" + entries.part(entry, "EMPLOYMENT"))
                .then()
                .body("others", empty());

        consent(Map.of("given", true));
        calls.coordinator("karen")
                .get("/v1/citizens/" + citizen + "/entries")
                .then()
                .body("items.id", contains(entry))
                .body("items[0].needs.words", contains("Ord om WORK"))
                .body("items[0].parts.sector", contains("EMPLOYMENT"));

        consent(Map.of("given", true, "includesSensitive", true));
        calls.coordinator("karen")
                .get("/v1/citizens/" + citizen + "/entries")
                .then()
                .body("items.id", containsInAnyOrder(entry, sensitive));
        calls.caseworker("worker-health", "HEALTH")
                .get("/v1/citizens/" + citizen + "/entries")
                .then()
                .body("items.id", contains(entry));
        entries.jon()
                .get("/v1/entry-parts/" + entries.part(entry, "EMPLOYMENT"))
                .then()
                .body("others.sector", contains("PSYCHIATRY"));

        consent(Map.of("given", false));
        calls.coordinator("karen").get("/v1/entries/" + sensitive).then().statusCode(404);
    }

    @Test
    void who_gave_it_reads_what_they_wrote_while_they_have_to_do_with_the_citizen() {
        calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1"));
        String entry = give(calls.caseworker("worker-health", "HEALTH"), citizen, asking("WORK", "SUBSTANCES"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        calls.caseworker("worker-health", "HEALTH")
                .get("/v1/entries/" + entry)
                .then()
                .body("needs.words", containsInAnyOrder("Ord om WORK", "Ord om SUBSTANCES"))
                .body("parts.state", contains("WAITING", "WAITING"))
                .body("parts[0].steps", nullValue());

        calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1").version(2).responsible("another"));
        calls.caseworker("worker-health", "HEALTH")
                .get("/v1/entries/" + entry)
                .then()
                .statusCode(404);
    }

    @Test
    void who_stands_for_a_citizen_reads_nothing_sensitive_that_the_citizen_asked_for() {
        String guardian = "mitid-" + UUID.randomUUID();
        Citizens citizens = new Citizens(calls);
        citizens.administration()
                .body(Map.of(
                        "kind",
                        "RELATIVE",
                        "permission",
                        Citizens.PERMISSION,
                        "representative",
                        guardian,
                        "name",
                        "Bo Østergård",
                        "rights",
                        List.of("SEE"),
                        "validFrom",
                        Calls.today().toString(),
                        "documentReference",
                        "SAG-1"))
                .post("/v1/citizens/" + citizen + "/representations")
                .then()
                .statusCode(201);
        entries.given(citizen, "SAFETY");
        String entry = entries.given(citizen, "WORK", "SUBSTANCES");

        Response plan = citizens.as(guardian).get("/v1/citizens/" + citizen + "/my-plan");

        plan.then()
                .statusCode(200)
                .body("entries.entryId", contains(entry))
                .body("entries[0].asked", contains("Ord om WORK"))
                .body("entries[0].answers.call.name", contains("Enheden jobs"));
        assertThat(plan.asString()).doesNotContain("SUBSTANCES", "SAFETY", "ward");
        give(citizens.as(guardian), citizen, asking("WORK")).then().statusCode(404);
    }

    @Test
    void the_journeys_events_do_not_tell_what_was_asked_for() {
        String entry = entries.given(citizen, "SUBSTANCES");

        assertThat(Rows.of(
                        calls.municipality(),
                        "select payload from event_log where aggregateid = '" + citizen + "' and payload like '%"
                                + entry + "%'"))
                .singleElement()
                .satisfies(event ->
                        assertThat(event).contains("part-changed").doesNotContain("SUBSTANCES", "PSYCHIATRY", "entry"));
    }

    @Test
    void districts_and_routes_are_changed_by_who_saw_them() {
        EntryCalls there = EntryCalls.opened(Calls.inFreshMunicipality());
        Map<String, Object> district = there.district(List.of(EntryCalls.PLACE), List.of());

        there.administration()
                .header("If-None-Match", "*")
                .body(district)
                .put("/v1/entry-districts/bispebjerg")
                .then()
                .statusCode(409)
                .body("rule", equalTo("entry-district-overlap"));
        there.administration()
                .body(district)
                .put("/v1/entry-districts/nordvest")
                .then()
                .statusCode(428);
        there.administration()
                .header("If-Match", "\"1\"")
                .body(district)
                .put("/v1/entry-districts/nordvest")
                .then()
                .statusCode(200)
                .body("targetGroups", empty());
        there.administration()
                .header("If-Match", "\"1\"")
                .body(Map.of("unitId", there.unitId("ward")))
                .put("/v1/entry-routes/WORK/EMPLOYMENT")
                .then()
                .statusCode(400)
                .body("errors.code", contains("entry.unit-unknown"));
        there.administration()
                .header("If-Match", "\"1\"")
                .body(Map.of())
                .put("/v1/entry-routes/WORK/EMPLOYMENT")
                .then()
                .statusCode(200)
                .body("unitId", nullValue());
    }

    @Test
    void each_endpoint_is_for_its_own_callers() {
        Callers callers = Callers.around(calls);
        UUID around = callers.citizen();
        callers.trying("POST /v1/citizens/{citizenId}/entries", around)
                .with(request -> request.body(asking("WORK")))
                .byRelation(201, "caseworker", "sector-system", "coordinator", "institution-leader", "citizen")
                .holds();
        String entry = entries.given(around, "WORK");
        callers.trying("GET /v1/entries/{entryId}", entry)
                .byRelation(200, "caseworker", "sector-system", "coordinator", "institution-leader")
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/entries", around)
                .byRelation(200, "caseworker", "sector-system", "coordinator", "institution-leader")
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/guidances", around)
                .byRelation(200, "caseworker", "sector-system", "coordinator", "institution-leader")
                .holds();
        callers.trying("GET /v1/entries")
                .byRole(200, "caseworker", "institution-leader")
                .holds();
        callers.trying("GET /v1/entry-parts")
                .byRole(200, "caseworker", "institution-leader")
                .holds();
        callers.trying("PUT /v1/entries/{entryId}/caseworker", entry)
                .with(request -> request.header("If-Match", "\"1\"").body(Map.of("user", "eva")))
                .byRole(404, "caseworker", "institution-leader")
                .holds();
        String part = entries.part(entry, "EMPLOYMENT");
        callers.trying("GET /v1/entry-parts/{partId}", part)
                .byRole(404, "caseworker", "institution-leader")
                .holds();
        callers.trying("POST /v1/entry-parts/{partId}/answers", part)
                .with(request -> request.header("If-Match", "\"1\"").body(Map.of("answer", "ACCEPT")))
                .byRole(404, "caseworker", "institution-leader")
                .holds();
    }

    @Test
    void the_municipalitys_own_data_is_administrations() {
        Callers callers = Callers.around(calls);
        callers.trying("PUT /v1/entry-routes/{kind}/{sector}", "WORK", "EMPLOYMENT")
                .with(request -> request.header("If-Match", "\"9\"").body(Map.of()))
                .byRole(412, "administration")
                .holds();
        callers.trying("PUT /v1/entry-districts/{code}", "nordvest")
                .with(request -> request.header("If-Match", "\"9\"").body(entries.district(List.of("2400"), List.of())))
                .byRole(412, "administration")
                .holds();
        String[] staff = {
            "administration", "caseworker", "coordinator", "institution-leader", "sector-system", "auditor"
        };
        callers.trying("GET /v1/entry-routes").byRole(200, staff).holds();
        callers.trying("GET /v1/entry-districts")
                .byRole(
                        200,
                        Stream.concat(Stream.of(staff), Stream.of("citizen")).toArray(String[]::new))
                .holds();
        callers.trying("GET /v1/entry-figures")
                .with(request -> request.queryParam("from", "2026-01-01").queryParam("to", "2026-02-01"))
                .byRole(200, "administration", "auditor")
                .holds();
    }

    private void consent(Map<String, Object> said) {
        calls.coordinator("karen")
                .body(said)
                .put("/v1/citizens/" + citizen + "/consent")
                .then()
                .statusCode(200);
    }
}
