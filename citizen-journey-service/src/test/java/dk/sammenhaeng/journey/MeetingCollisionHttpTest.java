package dk.sammenhaeng.journey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A joint meeting is somewhere the citizen has to be, like an appointment (catalogue C12). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class MeetingCollisionHttpTest {

    private static final Instant TEN = Calls.today().plusDays(10).atTime(10, 0).toInstant(ZoneOffset.UTC);

    private final Calls calls = Calls.inFreshMunicipality();
    private final Citizens citizens = new Citizens(calls);
    private final String subject = "mitid-" + UUID.randomUUID();
    private UUID citizen;

    @BeforeEach
    void a_citizen_with_an_appointment_in_one_of_two_plans() {
        citizen = citizens.withLogIn("HEALTH", subject);
        calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1").appointment("t1", TEN, TEN.plusSeconds(3600)));
        calls.coordinate(citizen, "karen");
        calls.putting(citizen, PlanBody.of("EMPLOYMENT", "MP-1"));
    }

    @Test
    void a_meeting_beside_an_appointment_is_found_and_moving_it_ends_that() {
        String meeting = meeting(TEN.plusSeconds(1800), true);

        conflicts("HEALTH")
                .body("items.rule", contains("overlapping-appointments"))
                .body("items[0].sides.kind", containsInAnyOrder("APPOINTMENT", "MEETING"))
                .body("items[0].sides.find { it.kind == 'MEETING' }.partId", equalTo(meeting))
                .body("items[0].sides.find { it.kind == 'MEETING' }.contact.phone", equalTo("89 40 20 00"))
                .body(
                        "items[0].solutions.code",
                        contains("MOVE_LATER_APPOINTMENT", "MOVE_MEETING", "MEET_BY_PHONE_OR_VIDEO"));
        conflicts("EMPLOYMENT").body("items.rule", contains("overlapping-appointments"));
        calls.coordinator("karen")
                .get("/v1/worklist")
                .then()
                .body("items[0].citizens[0].findings[0].meetingIds", contains(meeting));

        calls.coordinator("karen")
                .body(Map.of(
                        "start", TEN.plusSeconds(86400).toString(),
                        "end", TEN.plusSeconds(90000).toString(),
                        "reason", "Træning samtidig"))
                .post("/v1/citizens/" + citizen + "/meetings/" + meeting + "/moves")
                .then()
                .statusCode(200);
        conflicts("HEALTH").body("items", empty());
    }

    @Test
    void the_citizen_sees_the_meeting_and_what_it_collides_with_and_a_relative_not_where_it_is() {
        String meeting = meeting(TEN.plusSeconds(1800), true);
        meeting(TEN.plusSeconds(172800), false);

        citizens.as(subject)
                .get("/v1/citizens/" + citizen + "/my-plan")
                .then()
                .body("meetings.meetingId", contains(meeting))
                .body("meetings[0].place", equalTo("Rådhuset"))
                .body("meetings[0].with", containsInAnyOrder("Job og uddannelse", "Sundhed og omsorg"))
                .body("collisions[0].meetings.meetingId", contains(meeting))
                .body("collisions[0].appointments", hasSize(1))
                .body("collisions[0].call.phone", containsInAnyOrder("89 40 10 00", "89 40 20 00"));

        String relative = "mitid-" + UUID.randomUUID();
        citizens.administration()
                .body(Map.of(
                        "kind",
                        "RELATIVE",
                        "permission",
                        Citizens.PERMISSION,
                        "representative",
                        relative,
                        "name",
                        "Bo Lund",
                        "rights",
                        List.of("SEE")))
                .post("/v1/citizens/" + citizen + "/representations")
                .then()
                .statusCode(201);
        citizens.as(relative)
                .get("/v1/citizens/" + citizen + "/my-plan")
                .then()
                .body("meetings.meetingId", contains(meeting))
                .body("meetings[0].place", nullValue());
    }

    @Test
    void an_appointment_put_beside_a_meeting_is_found_and_cancelling_the_meeting_ends_that() {
        String meeting = meeting(TEN.plusSeconds(86400), true);
        calls.putting(
                citizen,
                PlanBody.of("EMPLOYMENT", "MP-1")
                        .version(2)
                        .appointment("s1", TEN.plusSeconds(86400), TEN.plusSeconds(90000)));

        conflicts("EMPLOYMENT").body("items.rule", contains("overlapping-appointments"));
        calls.coordinator("karen")
                .body(Map.of("reason", "Aflyst"))
                .post("/v1/citizens/" + citizen + "/meetings/" + meeting + "/cancellations")
                .then()
                .statusCode(200);
        conflicts("EMPLOYMENT").body("items", empty());
    }

    @Test
    void a_meeting_of_professionals_alone_takes_none_of_the_citizens_time() {
        meeting(TEN, false);

        conflicts("HEALTH").body("items", empty());
    }

    @Test
    void a_plan_whose_existence_is_a_secret_is_no_side_of_its_units_meeting() {
        Map<String, Object> hidden =
                new java.util.HashMap<>(PlanBody.of("SOCIAL", "KC-1").body());
        hidden.put("sensitivity", "VIP");
        calls.system("SOCIAL").body(hidden).put("/v1/citizens/" + citizen + "/sector-plans/SOCIAL/KC-1");
        meeting(TEN, true);

        conflicts("HEALTH").body("items.rule", contains("overlapping-appointments"));
        conflicts("SOCIAL").body("items", empty());
    }

    private String meeting(Instant start, boolean citizenTakesPart) {
        return calls.coordinator("karen")
                .body(Map.of(
                        "kind",
                        "NETWORK",
                        "form",
                        "PHYSICAL",
                        "start",
                        start.toString(),
                        "end",
                        start.plusSeconds(3600).toString(),
                        "place",
                        "Rådhuset",
                        "citizenTakesPart",
                        citizenTakesPart))
                .post("/v1/citizens/" + citizen + "/meetings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse conflicts(String sector) {
        return calls.conflicts(calls.system(sector), citizen, "OPEN").then().statusCode(200);
    }
}
