package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.journey.Callers.Kind;
import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What happens in a citizen's life reaches every plan (C21). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class LifeEventHttpTest {

    private static final Calls CALLS = Calls.inFreshMunicipality();

    private final Calls calls = CALLS;
    private final Citizens citizens = new Citizens(calls);
    private final String subject = "mitid-" + UUID.randomUUID();

    @Test
    void a_death_stops_appointments_letters_deadlines_and_conflicts_the_same_day() {
        UUID citizen = citizens.withLogIn("HEALTH", subject);
        calls.putting(citizen, Callers.HEALTH);
        calls.coordinate(citizen, "karen");
        calls.putting(citizen, Callers.EMPLOYMENT);
        citizens.administration()
                .body(Map.of("kind", "WHOM_TO_CALL"))
                .post("/v1/citizens/" + citizen + "/messages")
                .then()
                .statusCode(201);
        citizens.administration()
                .body(Map.of(
                        "kind",
                        "RELATIVE",
                        "permission",
                        Citizens.PERMISSION,
                        "representative",
                        subject + "-wife",
                        "name",
                        "Bo",
                        "rights",
                        List.of("SEE"),
                        "validTo",
                        Calls.today().plusDays(90).toString()))
                .post("/v1/citizens/" + citizen + "/representations")
                .then()
                .statusCode(201);
        assertThat(Rows.dueDays(citizen, "journey.day-came")).isNotEmpty();

        register(citizen, "DEATH", Map.of())
                .then()
                .statusCode(201)
                .body("cancelledAppointments", hasSize(2))
                .body("cancelledAppointments.unit", containsInAnyOrder("Enheden for HEALTH", "Enheden for EMPLOYMENT"));

        calls.journey(calls.system("HEALTH"), citizen).then().statusCode(200).body("conflicts", hasSize(0));
        assertThat(Rows.dueDays(citizen, "journey.day-came")).isEmpty();
        citizens.administration()
                .get("/v1/citizens/" + citizen + "/messages")
                .then()
                .body("items.status", contains("CANCELLED", "CANCELLED"));
        citizens.administration()
                .body(Map.of("kind", "WHOM_TO_CALL"))
                .post("/v1/citizens/" + citizen + "/messages")
                .then()
                .statusCode(409)
                .body("rule", equalTo("journey-ended"));
        for (String login : List.of(subject, subject + "-wife")) {
            citizens.as(login)
                    .get("/v1/citizens/" + citizen + "/my-plan")
                    .then()
                    .statusCode(404);
        }
        told("HEALTH", citizen, "CITIZEN_DIED");
        told("EMPLOYMENT", citizen, "CITIZEN_DIED");
        calls.putting(citizen, Callers.HEALTH.version(2).goal("g9"));
        calls.journey(calls.system("HEALTH"), citizen).then().body("conflicts", hasSize(0));
        register(citizen, "MOVE", Map.of("toMunicipality", "0101"))
                .then()
                .statusCode(409)
                .body("rule", equalTo("journey-ended"));
        Published.on(
                citizen,
                "journey.started.v1",
                "journey.part-changed.v1",
                "journey.part-changed.v1",
                "journey.part-changed.v1",
                "journey.conflict-opened.v1",
                "journey.message-status-changed.v1",
                "journey.part-changed.v1",
                "journey.message-status-changed.v1",
                "journey.message-status-changed.v1",
                "journey.message-status-changed.v1",
                "journey.ended.v1",
                "journey.conflict-closed.v1",
                "journey.part-changed.v1");
    }

    @Test
    void a_death_registered_on_the_wrong_person_is_taken_back() {
        UUID citizen = citizens.withLogIn("HEALTH", subject);
        calls.putting(citizen, Callers.HEALTH);
        calls.putting(citizen, Callers.EMPLOYMENT);
        String id = register(citizen, "DEATH", Map.of())
                .then()
                .statusCode(201)
                .extract()
                .path("lifeEventId");

        takeBack(citizen, id).then().statusCode(200).body("takenBackWhy", equalTo("Navnebror"));

        citizens.as(subject)
                .get("/v1/citizens/" + citizen + "/my-plan")
                .then()
                .statusCode(200)
                .body("collisions", hasSize(1));
        assertThat(Rows.dueDays(citizen, "journey.day-came")).isNotEmpty();
        told("HEALTH", citizen, "DEATH_TAKEN_BACK");
        takeBack(citizen, id).then().statusCode(409).body("rule", equalTo("life-event-stands"));
        register(citizen, "DEATH", Map.of()).then().statusCode(201);
        citizens.administration()
                .get("/v1/citizens/" + citizen + "/life-events")
                .then()
                .body("items.kind", contains("DEATH", "DEATH"))
                .body("items[0].cancelledAppointments", hasSize(0))
                .body("items[1].cancelledAppointments", hasSize(2));
    }

    @Test
    void a_move_to_another_municipality_suggests_a_transition() {
        UUID citizen = calls.citizen("HEALTH");
        register(citizen, "MOVE", Map.of("toMunicipality", calls.municipality()))
                .then()
                .statusCode(201)
                .body("suggestion", nullValue());
        register(citizen, "MOVE", Map.of("toMunicipality", "0101"))
                .then()
                .statusCode(201)
                .body("suggestion", equalTo("transitions"));
        calls.system("HEALTH").get("/v1/citizens/" + citizen).then().body("municipalityOfResidence", equalTo("0101"));
        told("HEALTH", citizen, "CITIZEN_MOVED");
    }

    @Test
    void coordinator_and_deputy_are_told_in_person_but_not_who_noted_it() {
        UUID citizen = calls.citizen("HEALTH");
        calls.coordinate(
                citizen, Map.of("user", "gerda", "name", "Gerda Holm", "phone", "89 40 20 00", "deputyUser", "dan"));

        String event = calls.coordinator("gerda")
                .body(Map.of("kind", "NAME_CHANGE", "happenedOn", Calls.today().toString(), "familyName", "Lund"))
                .post("/v1/citizens/" + citizen + "/life-events")
                .then()
                .statusCode(201)
                .extract()
                .path("lifeEventId");

        calls.coordinator("gerda").get("/v1/staff-notices").then().body("items", hasSize(0));
        calls.coordinator("dan")
                .get("/v1/staff-notices")
                .then()
                .body("items.kind", contains("LIFE_EVENT"))
                .body("items.partId", contains(event));
        register(citizen, "MOVE", Map.of("toMunicipality", calls.municipality()))
                .then()
                .statusCode(201);
        calls.coordinator("gerda").get("/v1/staff-notices").then().body("items.kind", contains("LIFE_EVENT"));
    }

    @Test
    void protection_of_name_and_address_reaches_every_plan_when_it_begins_and_when_it_ends() {
        UUID citizen = calls.citizen("HEALTH");
        calls.putting(citizen, Callers.HEALTH);
        calls.putting(citizen, Callers.EMPLOYMENT);
        String until = Calls.today().plusDays(3).toString();
        protect(citizen, Map.of("isProtected", true, "until", until));
        protect(
                citizen,
                Map.of("isProtected", true, "until", Calls.today().plusDays(9).toString()));
        protect(citizen, Map.of("isProtected", false));
        protect(citizen, Map.of("isProtected", true, "until", until));

        Rows.change(
                calls.municipality(),
                "update citizen set protected_until = '" + Calls.today() + "' where id = '" + citizen + "'");
        Rows.comesDue(calls.municipality(), citizen, "protection.ends");

        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(Rows.of(
                        calls.municipality(),
                        "select kind from notice where sector = 'EMPLOYMENT' and citizen_id = '" + citizen
                                + "' and kind like 'ADDRESS%' order by id"))
                .containsExactly(
                        "ADDRESS_PROTECTED",
                        "ADDRESS_PROTECTION_ENDED",
                        "ADDRESS_PROTECTED",
                        "ADDRESS_PROTECTION_ENDED"));
        told("HEALTH", citizen, "ADDRESS_PROTECTION_ENDED");
    }

    @Test
    void a_new_name_is_everywhere_at_once() {
        UUID citizen = calls.citizen("HEALTH");
        String seen = calls.system("HEALTH").get("/v1/citizens/" + citizen).header("ETag");
        register(citizen, "NAME_CHANGE", Map.of("familyName", "Lund")).then().statusCode(201);

        calls.journey(calls.system("HEALTH"), citizen)
                .then()
                .body("givenName", equalTo("Aksel"))
                .body("familyName", equalTo("Lund"));
        calls.system("HEALTH")
                .header("If-Match", seen)
                .body(Map.of("givenName", "A", "familyName", "B"))
                .put("/v1/citizens/" + citizen)
                .then()
                .statusCode(412);
    }

    @Test
    void a_change_of_custody_ends_the_former_one_alone() {
        UUID child = calls.citizen("SOCIAL", Calls.freshCpr().substring(0, 4) + "204123");
        String custody = citizens.custody(child, subject);
        citizens.represented(child, subject, Map.of("statedBy", "CUSTODY_HOLDER", "representationId", custody));
        register(child, "CUSTODY_CHANGE", Map.of())
                .then()
                .statusCode(201)
                .body("suggestion", equalTo("representations"));
        citizens.as(subject).get("/v1/me").then().body("standsFor.kind", contains("RELATIVE"));
    }

    @Test
    void an_event_names_what_its_kind_needs_and_lies_not_ahead() {
        UUID citizen = calls.citizen("HEALTH");
        register(citizen, "MOVE", Map.of()).then().statusCode(400);
        register(citizen, "NAME_CHANGE", Map.of()).then().statusCode(400);
        register(
                        citizen,
                        "DEATH",
                        Map.of("happenedOn", Calls.today().plusDays(1).toString()))
                .then()
                .statusCode(400)
                .body("errors.code", hasItems("day.ahead"));
    }

    @Test
    void each_kind_of_caller() {
        Callers callers = Callers.around(calls);
        UUID citizen = callers.citizen();
        callers.trying("POST /v1/citizens/{citizenId}/life-events", citizen)
                .with(request -> request.body(Map.of(
                        "kind", "CUSTODY_CHANGE", "happenedOn", Calls.today().toString())))
                .byRelation(201, "coordinator", "caseworker", "sector-system")
                .but(201, Kind.ADMINISTRATION)
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/life-events", citizen)
                .byRelation(200, "coordinator", "caseworker", "sector-system")
                .but(200, Kind.ADMINISTRATION)
                .holds();
        String id = register(citizen, "CUSTODY_CHANGE", Map.of()).path("lifeEventId");
        callers.trying("POST /v1/citizens/{citizenId}/life-events/{lifeEventId}/reversals", citizen, id)
                .with(request -> request.body(Map.of("reason", "Navnebror")))
                .byRelation(409, "coordinator", "caseworker")
                .but(409, Kind.ADMINISTRATION)
                .holds();
    }

    private void told(String sector, UUID citizen, String kind) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(calls.system(sector)
                        .get("/v1/notices?limit=500")
                        .<List<String>>path("items.findAll { it.citizenId == '" + citizen + "' }.kind"))
                .contains(kind));
    }

    private Response register(UUID citizen, String kind, Map<String, Object> more) {
        Map<String, Object> body =
                new HashMap<>(Map.of("kind", kind, "happenedOn", Calls.today().toString()));
        body.putAll(more);
        return citizens.administration().body(body).post("/v1/citizens/" + citizen + "/life-events");
    }

    private void protect(UUID citizen, Map<String, Object> protection) {
        citizens.administration()
                .body(protection)
                .put("/v1/citizens/" + citizen + "/address-protection")
                .then()
                .statusCode(200);
    }

    private Response takeBack(UUID citizen, String id) {
        return citizens.administration()
                .body(Map.of("reason", "Navnebror"))
                .post("/v1/citizens/" + citizen + "/life-events/" + id + "/reversals");
    }
}
