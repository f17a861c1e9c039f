package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dk.sammenhaeng.journey.Callers.Kind;
import dk.sammenhaeng.testing.OpenApiRules;
import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who takes part from outside sees a little, with the citizen's permission and no longer (FV-C20, CIT-10). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class PartyHttpTest {

    private static final String WHO = "Én, du har givet lov til at være med, Besøgsvennerne";

    private final Calls calls = Calls.inFreshMunicipality();
    private final Citizens citizens = new Citizens(calls);
    private final String subject = "mitid-" + UUID.randomUUID();
    private final String volunteer = "mitid-volunteer-" + UUID.randomUUID();
    private UUID citizen;
    private String measure;
    private String publicMeasure;
    private String appointment;

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

    @Test
    void a_voluntary_organisation_sees_its_own_measure_its_appointment_and_whom_to_call_while_the_citizen_permits_it() {
        String party = invite(Map.of())
                .then()
                .statusCode(201)
                .body("state", equalTo("ASKED"))
                .extract()
                .path("id");
        participations().then().body("items", empty());
        look(party).then().statusCode(404);
        me().get(path("/my-parties"))
                .then()
                .body("items.organisation", contains("Besøgsvennerne"))
                .body("items[0].measures.title", contains("Besøgsven"))
                .body("items[0].appointments.title", contains("Samtale t1"));

        me().body(Map.of())
                .post(path("/my-parties/" + party + "/permissions"))
                .then()
                .statusCode(200)
                .body("state", equalTo("PERMITTED"))
                .body("said", equalTo("DIGITAL"));
        me().body(Map.of())
                .post(path("/my-parties/" + party + "/permissions"))
                .then()
                .statusCode(409)
                .body("rule", equalTo("party-not-asked"));

        participations()
                .then()
                .body("items.citizen", contains("Aksel Østergård"))
                .body("items.id", contains(party));
        Response seen = look(party);
        seen.then()
                .statusCode(200)
                .body("measures.title", contains("Besøgsven"))
                .body("appointments.title", contains("Samtale t1"))
                .body("contact.name", equalTo("Karen Holm"))
                .body("contact.phone", equalTo("89 40 20 00"))
                .body("steps", empty());
        assertThat(seen.<Map<String, Object>>path("").keySet())
                .isEqualTo(Set.of(
                        "id",
                        "kind",
                        "organisation",
                        "citizen",
                        "purpose",
                        "contact",
                        "measures",
                        "appointments",
                        "steps"));
        assertThat(seen.<Map<String, Object>>path("measures[0]").keySet())
                .isEqualTo(Set.of("id", "title", "from", "to", "weeklyHours"));
        assertThat(seen.asString()).doesNotContain(citizen.toString(), "Praktik", "I arbejde", "Mette Krag", "t2");
        me().get(path("/my-access-log"))
                .then()
                .body("items[0].who", equalTo(WHO))
                .body("items[0].what", equalTo("Det, du har givet lov til at vise"))
                .body("items[0].outcome", equalTo("READ"))
                .body("items[1].what", equalTo("En liste over dem, der er givet lov til at hjælpe"))
                .body("items.findAll { it.outcome == 'REFUSED' }.who", contains(equalTo(WHO)));
        for (String closed : List.of("/my-plan", "/my-contact", "/my-access-log", "/my-parties")) {
            outside().get(path(closed)).then().statusCode(404);
        }

        me().post(path("/my-parties/" + party + "/endings"))
                .then()
                .statusCode(200)
                .body("state", equalTo("ENDED"));
        look(party).then().statusCode(404);
        participations().then().body("items", empty());
        me().post(path("/my-parties/" + party + "/endings")).then().statusCode(200);
    }

    @Test
    void what_is_shown_is_looked_at_anew_when_the_plan_changes() {
        String party = invite(Map.of("said", "ORAL"))
                .then()
                .statusCode(201)
                .body("state", equalTo("PERMITTED"))
                .extract()
                .path("id");
        look(party).then().body("appointments[0].place", equalTo("Rådhuset, indgang SOCIAL"));

        Map<String, Object> now =
                PlanBody.of("SOCIAL", "H-1").version(2).action(volunteer("v1")).body();
        put(now);
        look(party).then().body("measures.title", contains("Besøgsven")).body("appointments", empty());
        Map<String, Object> sensitive =
                PlanBody.of("SOCIAL", "H-1").version(3).action(volunteer("v1")).body();
        sensitive.put("sensitivity", "FOELSOM");
        put(sensitive);

        look(party).then().statusCode(200).body("measures", empty());
    }

    @Test
    void nobody_is_shown_a_public_measure_a_sensitive_plan_or_what_the_caller_may_not_read() {
        invite(Map.of("actionIds", List.of(publicMeasure), "appointmentIds", List.of(UUID.randomUUID())))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/actionIds", "/appointmentIds"))
                .body("errors.code", contains("party.measure", "party.appointment"));
        invite(Map.of("actionIds", List.of(), "appointmentIds", List.of()))
                .then()
                .statusCode(400)
                .body("errors.code", contains("party.parts"));
        invite(Map.of("kind", "EMPLOYER")).then().statusCode(400).body("errors.code", contains("party.parts"));
        invite(Map.of("until", Calls.today().toString()))
                .then()
                .statusCode(400)
                .body("errors.code", contains("party.until"));
        withdrawConsent();
        calls.coordinator("karen")
                .body(body(Map.of()))
                .post(path("/parties"))
                .then()
                .statusCode(400)
                .body("errors.code", contains("party.measure", "party.appointment"));
        calls.caseworker("worker-social", "SOCIAL")
                .body(body(Map.of()))
                .post(path("/parties"))
                .then()
                .statusCode(201);
        calls.caseworker("worker-social", "SOCIAL")
                .body(body(Map.of()))
                .post(path("/parties"))
                .then()
                .statusCode(409)
                .body("rule", equalTo("party-already"));
    }

    @Test
    void a_permission_ends_with_its_last_day_and_is_told() {
        String party = invite(Map.of(
                        "said", "WRITTEN", "until", Calls.today().plusDays(3).toString()))
                .path("id");
        look(party).then().statusCode(200);

        Rows.change(
                calls.municipality(),
                "update outside_party set until = '" + Calls.today() + "' where id = '" + party + "'");
        look(party).then().statusCode(404);
        participations().then().body("items", empty());
        Rows.comesDue(calls.municipality(), UUID.fromString(party), "party.ends");

        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> calls.coordinator("karen")
                .get(path("/parties"))
                .then()
                .body("items.endedAt.size()", equalTo(1)));
    }

    @Test
    void an_employer_outside_sees_the_steps_back_to_work_and_never_health() {
        assertThat(employer().statusCode()).isEqualTo(409);
        Map<String, Object> benefit = Map.of(
                "externalVersion",
                1,
                "kind",
                "SYGEDAGPENGE",
                "from",
                Calls.today().toString(),
                "hasJob",
                true);
        calls.system("EMPLOYMENT")
                .body(benefit)
                .put(path("/benefits/sd-1"))
                .then()
                .statusCode(201);
        calls.putting(citizen, PlanBody.of("EMPLOYMENT", "MP-1"));
        calls.putting(
                citizen,
                PlanBody.of("HEALTH", "GOP-1")
                        .action(
                                "a1",
                                UUID.randomUUID(),
                                Calls.today(),
                                Calls.today().plusDays(60)));
        course().then()
                .body("steps.kind", contains("EARLY_CONTACT", "TREATMENT", "WORKPLACE_CONTACT", "RETURN_STEPS"))
                .body("steps.state", contains("PLANNED", "PLANNED", "PLANNED", "MISSING"))
                .body("steps[1].plans.sector", contains("HEALTH"));
        calls.system("EMPLOYMENT")
                .header(
                        "If-Match",
                        calls.system("EMPLOYMENT").get(path("/return-to-work")).header("ETag"))
                .body(Map.of("from", Calls.today().plusDays(7).toString(), "weeklyHours", 10))
                .post(path("/return-to-work/steps"))
                .then()
                .statusCode(200);
        String party = employer()
                .then()
                .statusCode(201)
                .body("measures", empty())
                .extract()
                .path("id");
        look(party).then().statusCode(404);

        me().body(Map.of())
                .post(path("/my-parties/" + party + "/permissions"))
                .then()
                .statusCode(200);

        Response seen = look(party);
        seen.then()
                .statusCode(200)
                .body("citizen", equalTo("Aksel Østergård"))
                .body("steps.from", contains(Calls.today().plusDays(7).toString()))
                .body("steps.weeklyHours*.intValue()", contains(10))
                .body("measures", empty())
                .body("appointments", empty())
                .body("contact.phone", equalTo("89 40 20 00"));
        assertThat(seen.asString()).doesNotContain("SYGEDAGPENGE", "Praktik", "HEALTH", citizen.toString());
        course().then().body("steps.state", contains("PLANNED", "PLANNED", "PLANNED", "PLANNED"));
        withdrawConsent();
        calls.system("EMPLOYMENT").get(path("/sickness-course")).then().body("steps[1].state", equalTo("EXISTS"));

        Map<String, Object> over = new HashMap<>(benefit);
        over.put("externalVersion", 2);
        over.put("from", Calls.today().minusDays(9).toString());
        over.put("to", Calls.today().toString());
        calls.system("EMPLOYMENT").body(over).put(path("/benefits/sd-1")).then().statusCode(200);
        look(party).then().statusCode(404);
        participations().then().body("items", empty());
        calls.system("EMPLOYMENT").get(path("/sickness-course")).then().statusCode(404);
    }

    @Test
    void each_endpoint_is_for_its_own_callers() {
        Callers callers = Callers.around(calls);
        UUID known = callers.citizen();
        calls.coordinator("karen").body(Map.of("given", true)).put("/v1/citizens/" + known + "/consent");
        String shared = calls.system("HEALTH")
                .get("/v1/citizens/" + known + "/sector-plans/HEALTH/GOP-1")
                .path("appointments[0].appointmentId");
        Map<String, Object> appointmentAlone = body(Map.of("actionIds", List.of(), "appointmentIds", List.of(shared)));
        callers.trying("POST /v1/citizens/{citizenId}/parties", known)
                .with(request -> request.body(with(appointmentAlone, "user", "u-" + UUID.randomUUID())))
                .byRelation(201, "coordinator", "caseworker")
                .holds();
        String party = callers.as(Kind.COORDINATOR)
                .body(appointmentAlone)
                .post("/v1/citizens/" + known + "/parties")
                .path("id");
        callers.trying("GET /v1/citizens/{citizenId}/parties", known)
                .byRelation(200, "coordinator", "caseworker")
                .holds();
        callers.trying("POST /v1/citizens/{citizenId}/parties/{partyId}/permissions", known, party)
                .with(request -> request.body(Map.of("said", "ORAL")))
                .byRelation(409, "coordinator", "caseworker")
                .but(200, Kind.RESPONSIBLE)
                .holds();
        callers.trying("POST /v1/citizens/{citizenId}/parties/{partyId}/endings", known, party)
                .byRelation(200, "coordinator", "caseworker")
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/my-parties", known)
                .byRole(404, "citizen")
                .holds();
        callers.trying("POST /v1/citizens/{citizenId}/my-parties/{partyId}/permissions", known, party)
                .with(request -> request.body(Map.of()))
                .byRole(404, "citizen")
                .holds();
        callers.trying("POST /v1/citizens/{citizenId}/my-parties/{partyId}/endings", known, party)
                .byRole(404, "citizen")
                .holds();
        callers.trying("GET /v1/my-participations").byRole(200, "citizen").holds();
        callers.trying("GET /v1/my-participations/{participationId}", party)
                .byRole(404, "citizen")
                .holds();
        calls.system("EMPLOYMENT")
                .body(Map.of(
                        "externalVersion",
                        1,
                        "kind",
                        "SYGEDAGPENGE",
                        "from",
                        Calls.today().toString()))
                .put("/v1/citizens/" + known + "/benefits/sd-1")
                .then()
                .statusCode(201);
        callers.trying("GET /v1/citizens/{citizenId}/sickness-course", known)
                .byRelation(200, "coordinator", "caseworker", "sector-system")
                .but(404, Kind.SYSTEM_THAT_REGISTERED, Kind.BROKE_THE_GLASS)
                .holds();
        OpenApiRules.check("/v1/my-participations");
    }

    private Response invite(Map<String, Object> other) {
        calls.coordinator("karen").body(Map.of("given", true)).put(path("/consent"));
        return calls.coordinator("karen").body(body(other)).post(path("/parties"));
    }

    private Response employer() {
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

    private Response course() {
        return calls.coordinator("karen").get(path("/sickness-course"));
    }

    private void withdrawConsent() {
        calls.coordinator("karen")
                .body(Map.of("given", false))
                .put(path("/consent"))
                .then()
                .statusCode(200);
    }

    private Map<String, Object> body(Map<String, Object> other) {
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

    private static Map<String, Object> with(Map<String, Object> body, String key, Object value) {
        Map<String, Object> changed = new HashMap<>(body);
        changed.put(key, value);
        return changed;
    }

    private static Map<String, Object> volunteer(String id) {
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

    private void put(Map<String, Object> plan) {
        calls.system("SOCIAL")
                .body(plan)
                .put(path("/sector-plans/SOCIAL/H-1"))
                .then()
                .statusCode(200);
    }

    private Response participations() {
        return outside().get("/v1/my-participations");
    }

    private Response look(String party) {
        return outside().get("/v1/my-participations/" + party);
    }

    private RequestSpecification outside() {
        return citizens.as(volunteer);
    }

    private RequestSpecification me() {
        return citizens.as(subject);
    }

    private String path(String rest) {
        return "/v1/citizens/" + citizen + rest;
    }
}
