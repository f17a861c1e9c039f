package dk.sammenhaeng.agreements;

import static dk.sammenhaeng.agreements.Calls.TODAY;
import static dk.sammenhaeng.agreements.Calls.YEAR;
import static dk.sammenhaeng.agreements.Calls.measure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dk.sammenhaeng.testing.PublishedEvent;
import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Catalogue A5 and flow F3, the agreements side. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "agreements"))
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmergencyBrakeTest {

    private static final LocalDate NEXT_MONTH = TODAY.plusMonths(1);

    private final Calls calls = Calls.inFreshMunicipality();
    private UUID institution = new UUID(0, 0);
    private UUID agreement = new UUID(0, 0);

    @BeforeEach
    void there_is_an_active_agreement() {
        institution = calls.registered();
        agreement = calls.active(Calls.terms(institution));
    }

    @Test
    void a_brake_with_an_intake_stop_stops_intake_from_its_day_and_tells_both_streams() {
        Response pulled = calls.pull(
                agreement,
                Calls.brake(
                        measure("NEW_REQUIREMENTS", "INTAKE_STOP", TODAY), measure("CHANGED_FRAME", "NONE", TODAY)));

        UUID brake = Calls.id(pulled);
        pulled.then()
                .header("Location", endsWith("/v1/agreements/" + agreement + "/emergency-brakes/" + brake))
                .body("measures.citizenEffect", contains("INTAKE_STOP", "NONE"))
                .body("allowedActions", contains("lift"));
        calls.get("/v1/institutions/" + institution).then().body("serviceStatus", equalTo("INTAKE_STOP"));
        JsonNode told =
                agreementEvents("agreement.emergency-brake-pulled.v1").getLast().data();
        assertThat(told.path("brakeId").asText()).isEqualTo(brake.toString());
        assertThat(told.toString()).doesNotContain("medicin");
        JsonNode status = statusEvents(1).getLast().data();
        assertThat(status.path("cause").asText()).isEqualTo("EMERGENCY_BRAKE");
        assertThat(status.path("serviceStatus").asText()).isEqualTo("INTAKE_STOP");
        assertThat(status.path("effectiveFrom").asText()).isEqualTo(TODAY.toString());
        assertThat(status.path("agreementId").asText()).isEqualTo(agreement.toString());
        assertThat(status.path("brakeId").asText()).isEqualTo(brake.toString());
    }

    @Test
    void a_brake_without_effect_on_citizens_leaves_the_service_as_it_is() {
        calls.pulled(agreement, measure("NEW_REQUIREMENTS", "NONE", TODAY));

        calls.get("/v1/institutions/" + institution).then().body("serviceStatus", equalTo("OPEN"));
        agreementEvents("agreement.emergency-brake-pulled.v1");
        Published.onlyOn(institution, calls.registered(), "institution.registered.v1");
    }

    @Test
    void the_gravest_effect_decides_and_what_holds_until_then_is_told_beside_it() {
        calls.pulled(
                agreement,
                measure("NEW_REQUIREMENTS", "INTAKE_STOP", TODAY),
                measure("CHANGED_FRAME", "CLOSURE", NEXT_MONTH));

        JsonNode status = statusEvents(1).getLast().data();
        assertThat(status.path("serviceStatus").asText()).isEqualTo("CLOSED");
        assertThat(status.path("effectiveFrom").asText()).isEqualTo(NEXT_MONTH.toString());
        assertThat(status.path("phases").findValuesAsText("serviceStatus")).containsExactly("INTAKE_STOP", "CLOSED");
    }

    @Test
    void lifting_returns_the_service_to_what_other_brakes_say_and_then_to_open() {
        UUID closing = calls.pulled(agreement, measure("NEW_REQUIREMENTS", "CLOSURE", TODAY));
        UUID stopping = calls.pulled(agreement, measure("NEW_REQUIREMENTS", "INTAKE_STOP", TODAY));

        calls.lift(agreement, closing)
                .then()
                .statusCode(201)
                .body("lifted.reason", equalTo("Tilsynet er tilfreds"))
                .body("lifted.at", notNullValue())
                .body("allowedActions", empty());
        calls.get("/v1/institutions/" + institution).then().body("serviceStatus", equalTo("INTAKE_STOP"));
        calls.lift(agreement, stopping).then().statusCode(201);
        calls.get("/v1/institutions/" + institution).then().body("serviceStatus", equalTo("OPEN"));

        agreementEvents(
                "agreement.emergency-brake-pulled.v1",
                "agreement.emergency-brake-pulled.v1",
                "agreement.emergency-brake-lifted.v1",
                "agreement.emergency-brake-lifted.v1");
        List<PublishedEvent> statuses = statusEvents(3);
        assertThat(statuses.getLast().data().path("cause").asText()).isEqualTo("BRAKE_LIFTED");
        assertThat(statuses.getLast().data().path("brakeId").asText()).isEqualTo(stopping.toString());
    }

    @Test
    void a_brake_is_lifted_once_and_by_the_version_that_was_seen() {
        UUID brake = calls.pulled(agreement, measure("NEW_REQUIREMENTS", "NONE", TODAY));
        String path = "/v1/agreements/" + agreement + "/emergency-brakes/" + brake;
        String seen = calls.tag(path);

        calls.as("council")
                .body(Map.of("reason", "Løst"))
                .post(path + "/lifts")
                .then()
                .statusCode(428);
        calls.lift(agreement, brake).then().statusCode(201);
        calls.as("council")
                .header("If-Match", seen)
                .body(Map.of("reason", "Løst"))
                .post(path + "/lifts")
                .then()
                .statusCode(412);
        calls.lift(agreement, brake).then().statusCode(409).body("rule", equalTo("emergency-brake-already-lifted"));
    }

    @Test
    void a_termination_that_has_come_ends_the_agreement_at_once() {
        UUID brake = calls.pulled(agreement, measure("TERMINATION", "CLOSURE", TODAY));

        calls.get("/v1/agreements/" + agreement)
                .then()
                .body("status", equalTo("TERMINATED"))
                .body("inForceTo", equalTo(TODAY.toString()))
                .body("allowedActions", empty());
        JsonNode terminated = agreementEvents("agreement.emergency-brake-pulled.v1", "agreement.terminated.v1")
                .getLast()
                .data();
        assertThat(terminated.path("brakeId").asText()).isEqualTo(brake.toString());
        assertThat(terminated.path("effectiveFrom").asText()).isEqualTo(TODAY.toString());
        calls.pull(agreement, Calls.brake(measure("NEW_REQUIREMENTS", "NONE", TODAY)))
                .then()
                .statusCode(409)
                .body("rule", equalTo("agreement-not-active"));
    }

    @Test
    void a_termination_ahead_is_taken_back_with_its_brake() {
        UUID brake = calls.pulled(agreement, measure("TERMINATION", "NONE", NEXT_MONTH));
        calls.get("/v1/agreements/" + agreement)
                .then()
                .body("status", equalTo("ACTIVE"))
                .body("inForceTo", equalTo(NEXT_MONTH.toString()));

        calls.lift(agreement, brake).then().statusCode(201);

        calls.get("/v1/agreements/" + agreement).then().body("inForceTo", equalTo((YEAR + 2) + "-01-01"));
    }

    @Test
    void a_termination_is_not_taken_back_into_the_days_of_a_successor() {
        UUID brake = calls.pulled(agreement, measure("TERMINATION", "NONE", NEXT_MONTH));
        Map<String, Object> terms = new HashMap<>(Calls.terms(institution, YEAR + 1, 2));
        terms.put("periodFrom", NEXT_MONTH.toString());
        if (NEXT_MONTH.getYear() == YEAR) {
            terms.put(
                    "yearlyFrames",
                    List.of(
                            Calls.frame(YEAR, "1.00", "CURRENT"),
                            Calls.frame(YEAR + 1, "1.00", "CURRENT"),
                            Calls.frame(YEAR + 2, "1.00", "CURRENT")));
        }
        calls.active(terms);

        calls.lift(agreement, brake).then().statusCode(409).body("rule", equalTo("agreement-overlaps"));
        calls.get("/v1/agreements/" + agreement + "/emergency-brakes/" + brake)
                .then()
                .body("allowedActions", contains("lift"));
    }

    @Test
    void the_brake_is_pulled_only_in_an_active_agreement() {
        UUID draft = calls.drafted(Calls.terms(institution, YEAR + 2, 2));

        calls.pull(draft, Calls.brake(measure("NEW_REQUIREMENTS", "NONE", TODAY)))
                .then()
                .statusCode(409)
                .body("rule", equalTo("agreement-not-active"));
        calls.pull(UUID.randomUUID(), Calls.brake(measure("NEW_REQUIREMENTS", "NONE", TODAY)))
                .then()
                .statusCode(404);
    }

    @Test
    void every_fault_of_a_brake_is_named_at_once() {
        Map<String, Object> brake = new HashMap<>(Calls.brake(
                measure("TERMINATION", "NONE", TODAY), measure("TERMINATION", "NONE", LocalDate.of(YEAR + 2, 1, 1))));
        brake.put("reviewOn", TODAY.toString());
        calls.pull(agreement, brake)
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        contains(
                                "/reviewOn review-not-ahead",
                                "/measures/1/kind termination-twice",
                                "/measures/1/effectiveFrom termination-after-period"));
        calls.pull(agreement, Map.of("measures", List.of()))
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/ground", "/explanation", "/lesserStepsTried", "/measures", "/reviewOn"));
    }

    @Test
    void no_text_of_a_brake_takes_a_cpr_number() {
        Map<String, Object> brake = new HashMap<>(Calls.brake(measure("NEW_REQUIREMENTS", "NONE", TODAY)));
        brake.put("explanation", "Utrygt for 020160-9995");

        calls.pull(agreement, brake)
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("/explanation no-cpr"))
                .body("errors[0].detail", equalTo("Må ikke indeholde et CPR-nummer."));
    }

    @Test
    void a_repeated_pull_is_one_brake_and_the_list_shows_the_latest_first() {
        String key = UUID.randomUUID().toString();
        String path = "/v1/agreements/" + agreement + "/emergency-brakes";
        Map<String, Object> brake = Calls.brake(measure("NEW_REQUIREMENTS", "NONE", TODAY));
        UUID first = Calls.id(calls.as("council", key).body(brake).post(path));
        assertThat(Calls.id(calls.as("council", key).body(brake).post(path))).isEqualTo(first);
        UUID second = calls.pulled(agreement, measure("CHANGED_FRAME", "NONE", TODAY));

        Response page = calls.get(path + "?limit=1&count=true");
        page.then()
                .statusCode(200)
                .body("items.id", contains(second.toString()))
                .body("total", equalTo(2));
        calls.as("administration")
                .queryParam("cursor", page.<String>path("next"))
                .get(path + "?limit=1&count=true")
                .then()
                .body("items.id", contains(first.toString()));
        calls.get("/v1/agreements/" + UUID.randomUUID() + "/emergency-brakes")
                .then()
                .statusCode(404);
    }

    private List<PublishedEvent> agreementEvents(String... afterActivation) {
        String[] types = new String[4 + afterActivation.length];
        types[0] = "agreement.drafted.v1";
        types[1] = "agreement.signed.v1";
        types[2] = "agreement.signed.v1";
        types[3] = "agreement.activated.v1";
        System.arraycopy(afterActivation, 0, types, 4, afterActivation.length);
        return Published.on(agreement, types);
    }

    private List<PublishedEvent> statusEvents(int count) {
        String[] types = new String[1 + count];
        Arrays.fill(types, "institution.service-status-changed.v1");
        types[0] = "institution.registered.v1";
        return Published.on(institution, types);
    }
}
