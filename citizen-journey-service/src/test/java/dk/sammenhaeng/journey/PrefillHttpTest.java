package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.StatementCount;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is known is offered and confirmed instead of asked again (catalogue C18; SH-3, FW-X1). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class PrefillHttpTest extends AroundAForm {

    private static final LocalDate TODAY = Calls.today();

    @Test
    void what_the_journey_holds_is_offered_with_source_keeper_and_age() {
        prefill(employment())
                .then()
                .statusCode(200)
                .body("prefilled", equalTo(2))
                .body("total", equalTo(3))
                .body("points.name", contains("Navn", "Mål", "Telefon"))
                .body("points[0].offers[0].value", equalTo("Aksel Østergård"))
                .body("points[0].offers[0].source", equalTo("CITIZEN_RECORD"))
                .body("points[1].offers[0].value", equalTo("I arbejde på deltid"))
                .body("points[1].offers[0].source", equalTo("SECTOR_PLAN"))
                .body("points[1].offers[0].keeper", equalTo("EMPLOYMENT"))
                .body("points[1].offers[0].knownOn", equalTo(TODAY.toString()))
                .body("points[1].offers[0].stale", equalTo(false))
                .body("points[2].offers", empty());
        employment()
                .header("Accept-Language", "en")
                .get(path("prefill") + "?form=START")
                .then()
                .body("points.name", contains("Name", "Goal", "Phone"));
        employment()
                .get(path("prefill") + "?form=NONE")
                .then()
                .statusCode(400)
                .body("errors.code", contains("form.unknown"));
    }

    @Test
    void another_sector_is_offered_what_consent_opens_and_no_longer() {
        prefill(health()).then().body("points[1].offers", empty());
        prefill(calls.coordinator("karen")).then().body("points[1].offers", empty());
        consent(true);
        prefill(calls.coordinator("karen")).then().body("points[1].offers.value", contains("I arbejde på deltid"));

        consent(false);

        prefill(calls.coordinator("karen")).then().body("points[1].offers", empty());
        prefill(citizens.as(subject)).then().body("points[1].offers", hasSize(1));
    }

    @Test
    void a_sensitive_plan_is_offered_to_nobody_else_even_with_consent() {
        form("NEEDS", "GOAL");
        Map<String, Object> secret =
                new HashMap<>(PlanBody.of("SOCIAL", "HP-9").goal("s1").body());
        secret.put("sensitivity", "VIP");
        calls.system("SOCIAL")
                .body(secret)
                .put("/v1/citizens/" + citizen + "/sector-plans/SOCIAL/HP-9")
                .then()
                .statusCode(201);
        consent(true);

        calls.coordinator("karen")
                .get(path("prefill") + "?form=NEEDS")
                .then()
                .body("points[0].offers.keeper", contains("EMPLOYMENT"));
        calls.system("SOCIAL")
                .get(path("prefill") + "?form=NEEDS")
                .then()
                .body("points[0].offers.keeper", contains("SOCIAL"));
    }

    @Test
    void a_confirmation_makes_what_is_old_fresh_again() {
        Rows.change(
                calls.municipality(),
                "update citizen set registered_at = now() - interval '2 years' where id = '" + citizen + "'");
        JsonPath offer = offer(employment(), 0);
        assertThat(offer.getBoolean("stale")).isTrue();

        answer(employment(), said("NAME", offer, "CONFIRMED", null))
                .then()
                .statusCode(201)
                .body("answers.answer", contains("CONFIRMED"))
                .body("answers[0].correctionId", nullValue());

        prefill(employment())
                .then()
                .body("points[0].offers[0].stale", equalTo(false))
                .body("points[0].offers[0].confirmedOn", equalTo(TODAY.toString()));
        Rows.change(calls.municipality(), "update citizen set given_name = 'Axel' where id = '" + citizen + "'");
        prefill(employment())
                .then()
                .body("points[0].offers[0].stale", equalTo(true))
                .body("points[0].offers[0].confirmedOn", nullValue());
    }

    @Test
    void a_form_asks_what_is_known_only_for_a_purpose() {
        putForm("PURPOSE", "*", List.of(Map.of("point", "NAME", "askAnywayBecause", "Underskrift på ed")))
                .then()
                .statusCode(201);

        employment()
                .body(Map.of("form", "PURPOSE", "answers", List.of(said("NAME", null, "STATED", "Aksel Ø."))))
                .post(path("prefill-answers"))
                .then()
                .statusCode(201);
        answer(employment(), said("NAME", null, "STATED", "Aksel Ø."))
                .then()
                .statusCode(400)
                .body("errors.code", contains("prefill.known"));
    }

    @Test
    void an_answer_that_does_not_fit_is_refused_with_all_faults_at_once_and_nothing_is_kept() {
        answer(
                        employment(),
                        said("EMPLOYER", null, "STATED", "Bageren"),
                        said("PHONE", null, "STATED", null),
                        said("GOAL", null, "CONFIRMED", null),
                        Map.of("point", "NAME", "answer", "UNKNOWN", "part", "x"),
                        said("PHONE", null, "UNKNOWN", "12"))
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/answers/0/point",
                                "/answers/1/value",
                                "/answers/2/part",
                                "/answers/3/stamp",
                                "/answers/4/part",
                                "/answers/4/value"));
        answer(employment(), said("PHONE", null, "STATED", "Mit nummer er 020160-9995"))
                .then()
                .statusCode(400);

        prefill(employment()).then().body("points[2].offers", empty());
        assertThat(Rows.of(calls.municipality(), "select id from prefill_answer"))
                .isEmpty();
    }

    @Test
    void the_summary_tells_what_was_asked_once_and_what_again_and_hides_few() {
        for (int i = 0; i < 5; i++) {
            answer(employment(), said("NAME", offer(employment(), 0), "CONFIRMED", null))
                    .then()
                    .statusCode(201);
        }
        summary()
                .then()
                .body("items.form", contains("START"))
                .body("items[0].askedOnce", equalTo(5))
                .body("items[0].askedOncePercent", equalTo(100.0f));
        answer(health(), said("GOAL", null, "UNKNOWN", null)).then().statusCode(201);
        summary().then().body("items[0].askedOnce", nullValue());

        for (int i = 0; i < 4; i++) {
            answer(health(), said("GOAL", null, "UNKNOWN", null)).then().statusCode(201);
        }

        summary()
                .then()
                .body("items[0].askedOnce", equalTo(5))
                .body("items[0].askedAgain", equalTo(5))
                .body("items[0].firstTime", equalTo(0))
                .body("items[0].askedOncePercent", equalTo(50.0f));
    }

    @Test
    void events_tell_ids_alone() {
        UUID other = calls.citizen("HEALTH");
        String form = "/v1/citizens/" + other + "/prefill";
        JsonPath offer = health().get(form + "?form=START").jsonPath().setRootPath("points[0].offers[0]");
        Response answered = health().body(Map.of(
                        "form", "START", "answers", List.of(said("NAME", offer, "CORRECTED", "Axel Østergaard"))))
                .post(form + "-answers");

        var events = Published.on(other, "journey.started.v1", "journey.part-changed.v1", "journey.part-changed.v1");
        assertThat(events.get(1).data().path("partId").asText()).isEqualTo(answered.path("id"));
        assertThat(events.get(2).data().path("partId").asText()).isEqualTo(answered.path("answers[0].correctionId"));
    }

    @Test
    void more_plans_and_answers_cost_no_more_statements() {
        prefill(employment());
        List<String> few = StatementCount.during(() -> prefill(employment()));
        for (String sector : List.of("SOCIAL", "PSYCHIATRY")) {
            calls.putting(citizen, PlanBody.of(sector, "P-1").goal("g1").goal("g2"));
        }
        answer(employment(), said("PHONE", null, "STATED", "20 30 40 50"));
        List<String> many = StatementCount.during(() -> prefill(employment()));

        assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(7);
    }

    @Test
    void a_form_is_put_with_the_version_seen() {
        List<Map<String, Object>> points = List.of(Map.of("point", "NAME"));
        putForm("START", "*", points).then().statusCode(412);
        putForm("START", null, points).then().statusCode(428);
        putForm("START", "\"9\"", points).then().statusCode(412);
        putForm("START", "\"1\"", List.of(Map.of("point", "NAME"), Map.of("point", "NAME")))
                .then()
                .statusCode(400)
                .body("errors.code", contains("form.point-twice"));
        putForm("START", "\"1\"", List.of(Map.of("point", "SHOE_SIZE"))).then().statusCode(400);
        putForm("START", "\"1\"", points).then().statusCode(200);

        employment().get("/v1/forms/START").then().body("points.point", contains("NAME"));
        employment().get("/v1/forms").then().body("items.code", contains("START"));
        Calls.inFreshMunicipality()
                .system("HEALTH")
                .get("/v1/forms/START")
                .then()
                .statusCode(404);
    }

    @Test
    void each_endpoint_is_for_its_own_callers() {
        Callers callers = Callers.around(calls);
        UUID who = callers.citizen();
        String[] readers = {"citizen", "coordinator", "caseworker", "sector-system"};
        String[] staff = {"coordinator", "caseworker", "sector-system"};
        callers.trying("PUT /v1/forms/{code}", "START")
                .with(request -> request.header("If-None-Match", "*")
                        .body(Map.of("name", "Start", "points", List.of(Map.of("point", "NAME")))))
                .byRole(412, "administration")
                .holds();
        callers.trying("GET /v1/forms/{code}", "START")
                .byRole(200, "citizen", "coordinator", "caseworker", "administration", "sector-system")
                .but(
                        404,
                        Callers.Kind.SYSTEM_ELSEWHERE,
                        Callers.Kind.CASEWORKER_ELSEWHERE,
                        Callers.Kind.COORDINATOR_ELSEWHERE)
                .holds();
        callers.trying("GET /v1/forms")
                .byRole(200, "citizen", "coordinator", "caseworker", "administration", "sector-system")
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/prefill", who)
                .with(request -> request.queryParam("form", "START"))
                .byRelation(200, readers)
                .holds();
        callers.trying("POST /v1/citizens/{citizenId}/prefill-answers", who)
                .with(request -> request.body(
                        Map.of("form", "START", "answers", List.of(Map.of("point", "PHONE", "answer", "UNKNOWN")))))
                .byRelation(201, readers)
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/corrections", who)
                .byRelation(200, readers)
                .holds();
        String path = "/v1/citizens/" + who + "/prefill";
        JsonPath offer =
                calls.system("EMPLOYMENT").get(path + "?form=START").jsonPath().setRootPath("points[1].offers[0]");
        String correction = calls.system("EMPLOYMENT")
                .body(Map.of("form", "START", "answers", List.of(said("GOAL", offer, "CORRECTED", "Fuld tid"))))
                .post(path + "-answers")
                .path("answers[0].correctionId");
        callers.trying("POST /v1/citizens/{citizenId}/corrections/{correctionId}/answers", who, correction)
                .with(request -> request.header("If-Match", "\"7\"").body(Map.of("taken", true)))
                .byRelation(404, staff)
                .but(412, Callers.Kind.SYSTEM_OF_A_PLAN)
                .holds();
        callers.trying("GET /v1/corrections").byRole(200, staff).holds();
        callers.trying("GET /v1/prefill-answers/summary")
                .with(request -> request.queryParam("from", "2026-01-01").queryParam("to", "2027-01-01"))
                .byRole(200, "administration", "council", "supervisor", "auditor")
                .holds();
    }

    private Response summary() {
        return citizens.administration()
                .queryParam("from", TODAY.withDayOfMonth(1).toString())
                .queryParam("to", TODAY.plusMonths(1).withDayOfMonth(1).toString())
                .get("/v1/prefill-answers/summary");
    }
}
