package dk.sammenhaeng.journey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import dk.sammenhaeng.journey.Callers.Kind;
import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How a citizen is reached, and that nobody who is exempt is left with a digital step alone (CIT-16, FW-X3, FW-X4). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class ChannelHttpTest {

    private static final Calls CALLS = Calls.inFreshMunicipality();
    private static final Map<String, Object> BY_LETTER =
            Map.of("preference", "LETTER", "digitalExempt", true, "exemptionReason", "NO_EID");

    private final Calls calls = CALLS;
    private final Citizens citizens = new Citizens(calls);
    private final String subject = "mitid-" + UUID.randomUUID();

    @Test
    void what_staff_write_down_and_what_the_citizen_says_is_told_apart() {
        UUID citizen = citizens.withLogIn("HEALTH", subject);
        calls.coordinate(citizen, "karen");
        String path = "/v1/citizens/" + citizen + "/channel";
        calls.coordinator("karen").get(path).then().statusCode(404);

        state(citizen, BY_LETTER)
                .then()
                .statusCode(201)
                .body("onBehalf", equalTo(true))
                .body("recordedBy", equalTo("karen"));
        state(citizen, BY_LETTER).then().statusCode(412);
        citizens.as(subject)
                .header("If-Match", citizens.as(subject).get(path).header("ETag"))
                .body(Map.of("preference", "PHONE", "digitalExempt", false))
                .put(path)
                .then()
                .statusCode(200)
                .body("onBehalf", equalTo(false));

        calls.coordinator("karen").get(path).then().body("preference", equalTo("PHONE"));
        Published.on(
                citizen,
                "journey.started.v1",
                "journey.part-changed.v1",
                "journey.part-changed.v1",
                "journey.part-changed.v1");
    }

    @Test
    void why_somebody_is_exempt_is_not_for_who_stands_for_them_in_part() {
        UUID citizen = citizens.withLogIn("HEALTH", subject);
        calls.coordinate(citizen, "karen");
        state(citizen, BY_LETTER).then().statusCode(201);
        String path = "/v1/citizens/" + citizen + "/channel";
        String friend = "friend-" + UUID.randomUUID();
        Map<String, Object> permission = Map.of(
                "kind",
                "RELATIVE",
                "permission",
                Citizens.PERMISSION,
                "representative",
                friend,
                "name",
                "Bo Lund",
                "rights",
                List.of("SEE"));
        stands(citizen, JointGoalHttpTest.with(permission, "sectors", List.of("EMPLOYMENT")));

        citizens.as(friend)
                .get(path)
                .then()
                .statusCode(200)
                .body("digitalExempt", equalTo(true))
                .body("$", not(hasKey("exemptionReason")));
        citizens.as(subject).get(path).then().body("exemptionReason", equalTo("NO_EID"));
        stands(citizen, permission);
        citizens.as(friend).get(path).then().body("exemptionReason", equalTo("NO_EID"));
    }

    private void stands(UUID citizen, Map<String, Object> permission) {
        citizens.administration()
                .body(permission)
                .post("/v1/citizens/" + citizen + "/representations")
                .then()
                .statusCode(201);
    }

    @Test
    void an_exemption_has_a_reason_and_another_way_than_digital() {
        UUID citizen = calls.citizen("HEALTH");
        calls.coordinate(citizen, "karen");
        state(citizen, Map.of("preference", "DIGITAL", "digitalExempt", true))
                .then()
                .statusCode(400)
                .body("errors.code", containsInAnyOrder("channel.exemption-reason", "channel.exempt-is-not-digital"));
        state(citizen, Map.of("preference", "LETTER", "digitalExempt", false, "exemptionReason", "OTHER"))
                .then()
                .statusCode(400);
    }

    @Test
    void who_is_exempt_never_gets_a_message_that_is_digital_alone() {
        UUID citizen = calls.citizen("HEALTH");
        calls.coordinate(citizen, "karen");
        send(citizen, Map.of("kind", "COORDINATOR_LETTER"))
                .then()
                .statusCode(201)
                .body("channel", equalTo("DIGITAL"));

        state(citizen, BY_LETTER).then().statusCode(201);

        send(citizen, Map.of("kind", "COORDINATOR_LETTER"))
                .then()
                .statusCode(201)
                .body("channel", equalTo("LETTER"))
                .body("text", containsString("Karen Holm, tlf. 89 40 20 00"));
        send(citizen, Map.of("kind", "WHOM_TO_CALL", "channel", "DIGITAL"))
                .then()
                .statusCode(409)
                .body("rule", equalTo("digital-only-for-exempt"));
        send(citizen, Map.of("kind", "MEETING_CALLED")).then().statusCode(400);
    }

    @Test
    void a_digital_message_that_does_not_arrive_goes_out_as_a_letter() {
        UUID citizen = citizens.withLogIn("HEALTH", subject);
        calls.coordinate(citizen, "karen");
        String id = send(citizen, Map.of("kind", "CONSENT_RECEIPT"))
                .then()
                .statusCode(201)
                .extract()
                .path("messageId");
        deliver(citizen, id, "SENT").then().statusCode(200);
        deliver(citizen, id, "FAILED").then().statusCode(200).body("status", equalTo("FAILED"));
        deliver(citizen, id, "DELIVERED").then().statusCode(409).body("rule", equalTo("message-cannot-become"));

        citizens.as(subject)
                .get("/v1/citizens/" + citizen + "/messages")
                .then()
                .statusCode(200)
                .body("items.channel", contains("LETTER", "DIGITAL"))
                .body("items.status", contains("WAITING", "FAILED"))
                .body("items[0].inPlaceOf", equalTo(id))
                .body("items[0].text", not(containsString("{")));
    }

    @Test
    void a_letter_lies_open_at_home_and_tells_of_no_secret_unit() {
        UUID citizen = calls.citizen("SOCIAL");
        calls.coordinate(citizen, "karen");
        calls.putting(citizen, PlanBody.of("SOCIAL", "HP-1"));
        calls.putting(citizen, Callers.HEALTH);
        calls.unit(
                UUID.randomUUID(),
                Map.of(
                        "sector",
                        "SOCIAL",
                        "name",
                        "Enheden for SOCIAL",
                        "leaderUser",
                        "lone",
                        "dutyPhone",
                        "89401099",
                        "secret",
                        true,
                        "members",
                        List.of()));

        send(citizen, Map.of("kind", "WHOM_TO_CALL"))
                .then()
                .statusCode(201)
                .body("text", containsString("Enheden for HEALTH, tlf. 89 40 10 00"))
                .body("text", not(containsString("Enheden for SOCIAL")));

        UUID sheltered = calls.citizen("SOCIAL");
        calls.coordinate(sheltered, "karen");
        calls.putting(sheltered, PlanBody.of("SOCIAL", "HP-1"));
        send(sheltered, Map.of("kind", "WHOM_TO_CALL"))
                .then()
                .statusCode(201)
                .body("text", equalTo("Kære Aksel. Du kan ringe til: Karen Holm, tlf. 89 40 20 00."));
    }

    @Test
    void there_is_no_letter_about_a_coordinator_who_does_not_exist() {
        UUID citizen = calls.citizen("HEALTH");
        citizens.administration()
                .body(Map.of("kind", "COORDINATOR_LETTER"))
                .post("/v1/citizens/" + citizen + "/messages")
                .then()
                .statusCode(409)
                .body("rule", equalTo("no-coordinator-to-tell-of"));
    }

    @Test
    void each_kind_of_caller() {
        Callers callers = Callers.around(calls);
        UUID citizen = callers.citizen();
        callers.trying("PUT /v1/citizens/{citizenId}/channel", citizen)
                .with(request -> request.body(Map.of("preference", "PHONE")))
                .byRelation(428, "coordinator", "caseworker", "citizen")
                .but(428, Kind.ADMINISTRATION)
                .holds();
        citizens.administration()
                .header("If-None-Match", "*")
                .body(Map.of("preference", "PHONE"))
                .put("/v1/citizens/" + citizen + "/channel")
                .then()
                .statusCode(201);
        callers.trying("GET /v1/citizens/{citizenId}/channel", citizen)
                .byRelation(200, "coordinator", "caseworker", "sector-system", "citizen")
                .but(200, Kind.ADMINISTRATION)
                .holds();
        callers.trying("POST /v1/citizens/{citizenId}/messages", citizen)
                .with(request -> request.body(Map.of("kind", "WHOM_TO_CALL")))
                .byRelation(201, "coordinator", "caseworker")
                .but(201, Kind.ADMINISTRATION)
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/messages", citizen)
                .byRelation(200, "coordinator", "caseworker", "citizen")
                .but(200, Kind.ADMINISTRATION)
                .holds();
        String id = citizens.administration()
                .body(Map.of("kind", "WHOM_TO_CALL"))
                .post("/v1/citizens/" + citizen + "/messages")
                .path("messageId");
        deliver(citizen, id, "DELIVERED").then().statusCode(200);
        callers.trying("POST /v1/citizens/{citizenId}/messages/{messageId}/deliveries", citizen, id)
                .with(request -> request.body(Map.of("status", "SENT")))
                .byRelation(409, "coordinator", "caseworker", "sector-system")
                .but(409, Kind.ADMINISTRATION)
                .holds();
    }

    private Response state(UUID citizen, Map<String, Object> body) {
        return calls.coordinator("karen")
                .header("If-None-Match", "*")
                .body(body)
                .put("/v1/citizens/" + citizen + "/channel");
    }

    private Response send(UUID citizen, Map<String, Object> body) {
        return calls.coordinator("karen").body(body).post("/v1/citizens/" + citizen + "/messages");
    }

    private Response deliver(UUID citizen, String id, String status) {
        return citizens.administration()
                .body(Map.of("status", status))
                .post("/v1/citizens/" + citizen + "/messages/" + id + "/deliveries");
    }
}
