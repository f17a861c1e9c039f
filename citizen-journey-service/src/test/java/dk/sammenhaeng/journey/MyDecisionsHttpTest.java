package dk.sammenhaeng.journey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import dk.sammenhaeng.testing.StackResource;
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

/** Decisions on rehabilitation and technology, and how one meets, in the citizen's own view (FW-J7, FW-X13). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class MyDecisionsHttpTest {

    private static final LocalDate TODAY = Calls.today();
    private static final PlanBody TRAINING = PlanBody.of("HEALTH", "GOP-1");

    private final Calls calls = Calls.inFreshMunicipality();
    private final Citizens citizens = new Citizens(calls);
    private final String subject = "mitid-" + UUID.randomUUID();
    private UUID citizen;

    @BeforeEach
    void a_citizen_who_is_offered_rehabilitation_and_was_granted_a_wash_toilet() {
        citizen = citizens.withLogIn("HEALTH", subject);
        UUID plan = calls.putting(citizen, TRAINING);
        calls.coordinate(citizen, "karen");
        calls.putting(citizen, PlanBody.of("EMPLOYMENT", "MP-1"));
        calls.system("HEALTH")
                .body(Map.of(
                        "planId",
                        plan,
                        "kind",
                        "WASH_TOILET",
                        "place",
                        "HOME",
                        "need",
                        "Hjælp på toilettet",
                        "relianceBefore",
                        30,
                        "law",
                        "Serviceloven § 112",
                        "authority",
                        "Hjælpemidler",
                        "on",
                        TODAY.minusDays(2).toString()))
                .post(path("/welfare-technologies"))
                .then()
                .statusCode(201)
                .body("complainBy", equalTo(TODAY.plusDays(26).toString()));
        calls.system("HEALTH")
                .body(Map.of("relevant", true, "authority", "Visitationen"))
                .post(path("/rehabilitation-decisions"))
                .then()
                .statusCode(201);
    }

    @Test
    void my_plan_and_my_timeline_tell_what_was_decided_and_until_when_one_can_complain() {
        mine(subject)
                .then()
                .body("decisions.about", contains("Træning, så du kan klare mere selv", "Vasketoilet"))
                .body("decisions[0].decision.law", equalTo("Serviceloven § 83 a"))
                .body("decisions.decision.authority", contains("Visitationen", "Hjælpemidler"))
                .body(
                        "decisions[1].decision.complainTo",
                        equalTo("Send klagen til Hjælpemidler. De ser først selv på afgørelsen igen."))
                .body("decisions[0].decision.words", containsString("ja eller nej"))
                .body(
                        "decisions.decision.complainBy",
                        contains(
                                TODAY.plusDays(28).toString(),
                                TODAY.plusDays(26).toString()))
                .body("decisions[0].answerBy", equalTo(TODAY.plusDays(14).toString()));
        timeline(citizens.as(subject), "my-timeline")
                .then()
                .body("items.kind", hasItems("REHABILITATION_DECISION", "TECHNOLOGY_DECISION"))
                .body(
                        "items.find { it.kind == 'TECHNOLOGY_DECISION' }.detail.complainBy",
                        equalTo(TODAY.plusDays(26).toString()));
        timeline(calls.system("HEALTH"), "timeline")
                .then()
                .body("items.kind", hasItems("REHABILITATION_DECISION", "TECHNOLOGY_DECISION"));
        for (RequestSpecification other : List.of(calls.system("EMPLOYMENT"), calls.coordinator("karen"))) {
            timeline(other, "timeline")
                    .then()
                    .statusCode(200)
                    .body("items.kind", not(hasItem("REHABILITATION_DECISION")))
                    .body("items.kind", not(hasItem("TECHNOLOGY_DECISION")));
        }
        calls.caseworker("worker-health", "HEALTH")
                .get(path("/messages"))
                .then()
                .body("items.text.findAll { it.contains('Vil du klage') }.size()", equalTo(2));
    }

    @Test
    void who_stands_for_the_citizen_reads_the_decisions_of_what_is_opened_to_them() {
        String ofJob = relative(Map.of("sectors", List.of("EMPLOYMENT")));
        mine(ofJob).then().statusCode(200).body("decisions", empty());
        timeline(citizens.as(ofJob), "my-timeline")
                .then()
                .statusCode(200)
                .body("items.kind", not(hasItem("REHABILITATION_DECISION")));
        String ofHealth = relative(Map.of("sectors", List.of("HEALTH")));
        mine(ofHealth).then().body("decisions.about", hasItems("Vasketoilet", "Træning, så du kan klare mere selv"));

        Map<String, Object> sensitive = new HashMap<>(TRAINING.version(2).body());
        sensitive.put("sensitivity", "FOELSOM");
        calls.system("HEALTH")
                .body(sensitive)
                .put(Calls.path(citizen, TRAINING))
                .then()
                .statusCode(200);
        mine(ofHealth).then().body("decisions.about", contains("Træning, så du kan klare mere selv"));
        timeline(citizens.as(ofHealth), "my-timeline")
                .then()
                .body("items.kind", hasItem("REHABILITATION_DECISION"))
                .body("items.kind", not(hasItem("TECHNOLOGY_DECISION")));
        mine(subject).then().body("decisions.about", hasItem("Vasketoilet"));
    }

    @Test
    void a_meeting_says_how_one_meets_and_that_there_is_an_interpreter() {
        Instant ten = TODAY.plusDays(10).atTime(10, 0).toInstant(ZoneOffset.UTC);
        calls.coordinator("karen")
                .body(Map.of(
                        "kind",
                        "NETWORK",
                        "form",
                        "PHONE",
                        "start",
                        ten.toString(),
                        "end",
                        ten.plusSeconds(3600).toString(),
                        "interpreter",
                        Map.of("language", "ar"),
                        "citizenTakesPart",
                        true))
                .post(path("/meetings"))
                .then()
                .statusCode(201);

        mine(subject).then().body("meetings.form", contains("PHONE")).body("meetings.interpreter", contains("ar"));
        calls.coordinator("karen")
                .get(path("/messages"))
                .then()
                .body(
                        "items.find { it.kind == 'MEETING_CALLED' }.text",
                        containsString("Mødet er på telefon. Der er tolk på mødet. Har du"));
    }

    private String relative(Map<String, Object> scope) {
        String relative = "mitid-" + UUID.randomUUID();
        Map<String, Object> body = new HashMap<>(scope);
        body.putAll(Map.of(
                "kind",
                "RELATIVE",
                "permission",
                Citizens.PERMISSION,
                "representative",
                relative,
                "name",
                "Bo Lund",
                "rights",
                List.of("SEE")));
        citizens.administration()
                .body(body)
                .post(path("/representations"))
                .then()
                .statusCode(201);
        return relative;
    }

    private Response mine(String reader) {
        return citizens.as(reader).get(path("/my-plan"));
    }

    private Response timeline(RequestSpecification reader, String which) {
        return reader.get(path("/" + which + "?limit=100&to=" + TODAY.plusDays(1)));
    }

    private String path(String rest) {
        return "/v1/citizens/" + citizen + rest;
    }
}
