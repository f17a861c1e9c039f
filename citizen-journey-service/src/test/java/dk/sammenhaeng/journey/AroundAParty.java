package dk.sammenhaeng.journey;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** A citizen with a visiting friend, and somebody outside who takes part. */
abstract class AroundAParty {

    static final String WHO = "Én, du har givet lov til at være med, Besøgsvennerne";
    final Calls calls = Calls.inFreshMunicipality();
    final Citizens citizens = new Citizens(calls);
    final String subject = "mitid-" + UUID.randomUUID();
    final String volunteer = "mitid-volunteer-" + UUID.randomUUID();
    UUID citizen;
    String measure;
    String publicMeasure;
    String appointment;

    @BeforeEach
    void a_citizen_with_a_visiting_friend_and_a_public_measure() {
        citizen = citizens.withLogIn("SOCIAL", subject);
        calls.coordinate(citizen, "karen");
        calls.putting(
                citizen,
                PlanBody.of("SOCIAL", "H-1")
                        .goal("g1")
                        .action(volunteer("v1"))
                        .action(
                                "p1",
                                UUID.randomUUID(),
                                Calls.today(),
                                Calls.today().plusDays(9))
                        .appointment("t1", Callers.NINE, Callers.NINE.plusSeconds(3600))
                        .appointment("t2", Callers.NINE.plusSeconds(7200), Callers.NINE.plusSeconds(9000)));
        Response plan = calls.system("SOCIAL").get(path("/sector-plans/SOCIAL/H-1"));
        measure = plan.path("actions.find { it.externalId == 'v1' }.actionId");
        publicMeasure = plan.path("actions.find { it.externalId == 'p1' }.actionId");
        appointment = plan.path("appointments.find { it.externalId == 't1' }.appointmentId");
    }

    Response invite(Map<String, Object> other) {
        calls.coordinator("karen").body(Map.of("given", true)).put(path("/consent"));
        return calls.coordinator("karen").body(body(other)).post(path("/parties"));
    }

    Response employer() {
        calls.coordinator("karen").body(Map.of("given", true)).put(path("/consent"));
        return calls.coordinator("karen")
                .body(body(Map.of(
                        "kind",
                        "EMPLOYER",
                        "organisation",
                        "Tømrerfirmaet Birk",
                        "actionIds",
                        List.of(),
                        "appointmentIds",
                        List.of())))
                .post(path("/parties"));
    }

    Response course() {
        return calls.coordinator("karen").get(path("/sickness-course"));
    }

    void withdrawConsent() {
        calls.coordinator("karen")
                .body(Map.of("given", false))
                .put(path("/consent"))
                .then()
                .statusCode(200);
    }

    Map<String, Object> body(Map<String, Object> other) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of(
                "kind", "CIVIL_SOCIETY",
                "organisation", "Besøgsvennerne",
                "contactName", "Vera Ven",
                "contactPhone", "89401234",
                "user", volunteer,
                "purpose", "Så vi kan aftale besøg",
                "actionIds", List.of(measure),
                "appointmentIds", List.of(appointment)));
        body.putAll(other);
        return body;
    }

    static Map<String, Object> with(Map<String, Object> body, String key, Object value) {
        Map<String, Object> changed = new HashMap<>(body);
        changed.put(key, value);
        return changed;
    }

    static Map<String, Object> volunteer(String id) {
        Map<String, Object> action = new LinkedHashMap<>();
        action.put("externalId", id);
        action.put("kind", "VISITING_FRIEND");
        action.put("title", "Besøgsven");
        action.put("from", Calls.today().toString());
        action.put("to", Calls.today().plusDays(90).toString());
        action.put("weeklyHours", 2);
        action.put("legalRight", false);
        action.put("terms", Map.of("provider", "VOLUNTEER"));
        return action;
    }

    void put(Map<String, Object> plan) {
        calls.system("SOCIAL")
                .body(plan)
                .put(path("/sector-plans/SOCIAL/H-1"))
                .then()
                .statusCode(200);
    }

    Response participations() {
        return outside().get("/v1/my-participations");
    }

    Response look(String party) {
        return outside().get("/v1/my-participations/" + party);
    }

    RequestSpecification outside() {
        return citizens.as(volunteer);
    }

    RequestSpecification me() {
        return citizens.as(subject);
    }

    String path(String rest) {
        return "/v1/citizens/" + citizen + rest;
    }
}
