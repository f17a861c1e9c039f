package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.testing.PublishedEvent;
import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Flow F4: rehabilitation training against a job interview in the same hour. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class ConflictHttpTest {

    private static final Instant NINE = Calls.today().plusDays(30).atTime(9, 0).toInstant(ZoneOffset.UTC);
    private static final PlanBody TRAINING =
            PlanBody.of("HEALTH", "GOP-1").appointment("træning-1".replace("æ", "ae"), NINE, NINE.plusSeconds(3600));
    private static final PlanBody INTERVIEW =
            PlanBody.of("EMPLOYMENT", "MP-1").appointment("samtale-1", NINE.plusSeconds(1800), NINE.plusSeconds(5400));

    private final Calls calls = Calls.inFreshMunicipality();
    private UUID citizen;

    @BeforeEach
    void a_citizen_with_a_coordinator() {
        citizen = calls.citizen("HEALTH");
        calls.coordinate(citizen, "karen");
    }

    @Test
    void a_colliding_appointment_is_a_conflict_in_the_same_answer_and_on_both_sectors_notices() {
        UUID health = calls.putting(citizen, TRAINING);

        calls.put(citizen, INTERVIEW).then().statusCode(201).body("openConflicts", equalTo(1));

        Response conflicts = calls.conflicts(calls.system("HEALTH"), citizen, "OPEN");
        conflicts
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].rule", equalTo("overlapping-appointments"))
                .body("items[0].ruleTitle", equalTo("Aftaler støder sammen"))
                .body("items[0].severity", equalTo("ACT"))
                .body("items[0].reason", equalTo("SAME_TIME"))
                .body("items[0].allowedActions", empty())
                .body("items[0].sides", hasSize(2))
                .body(
                        "items[0].sides.find { it.planId == '%s' }.title".formatted(health),
                        equalTo("Samtale traening-1"))
                .body("items[0].sides.find { it.planId == null }.title", nullValue())
                .body("items[0].sides.find { it.planId == null }.partId", nullValue())
                .body("items[0].sides.find { it.planId == null }.contact.unit", equalTo("Enheden for EMPLOYMENT"))
                .body(
                        "items[0].sides.find { it.planId == null }.start",
                        equalTo(NINE.plusSeconds(1800).toString()));
        String conflict = conflicts.path("items[0].conflictId");
        for (String sector : List.of("HEALTH", "EMPLOYMENT")) {
            notices(sector)
                    .then()
                    .body("items.conflictId", contains(conflict))
                    .body("items.kind", contains("OPENED"))
                    .body("items[0].citizenId", equalTo(citizen.toString()));
        }
        notices("SOCIAL").then().body("items", empty());
        List<PublishedEvent> events = Published.on(
                citizen,
                "journey.started.v1",
                "journey.part-changed.v1",
                "journey.part-changed.v1",
                "journey.part-changed.v1",
                "journey.conflict-opened.v1");
        assertThat(events.getLast().data().path("conflictId").asText()).isEqualTo(conflict);
        assertThat(events.getLast().event().path("classification").asText()).isEqualTo("FORTROLIG");
    }

    @Test
    void a_conflict_closes_by_itself_when_its_cause_is_gone_and_both_sectors_are_told() {
        calls.putting(citizen, TRAINING);
        calls.putting(citizen, INTERVIEW);
        String opened = notices("HEALTH").path("items[0].noticeId");

        calls.put(
                        citizen,
                        PlanBody.of("EMPLOYMENT", "MP-1")
                                .version(2)
                                .appointment("samtale-1", NINE.plusSeconds(7200), NINE.plusSeconds(9000)))
                .then()
                .body("openConflicts", equalTo(0));

        calls.conflicts(calls.system("HEALTH"), citizen, "OPEN").then().body("items", empty());
        calls.conflicts(calls.system("HEALTH"), citizen, "CLOSED")
                .then()
                .body("items.how", contains("CAUSE_GONE"))
                .body("items.status", contains("CLOSED"));
        calls.system("HEALTH")
                .get("/v1/notices?after=" + opened)
                .then()
                .body("items.kind", contains("CLOSED"))
                .body("items.how", contains("CAUSE_GONE"));
        notices("EMPLOYMENT").then().body("items.kind", contains("OPENED", "CLOSED"));
        Published.on(
                citizen,
                "journey.started.v1",
                "journey.part-changed.v1",
                "journey.part-changed.v1",
                "journey.part-changed.v1",
                "journey.conflict-opened.v1",
                "journey.part-changed.v1",
                "journey.conflict-closed.v1");
    }

    @Test
    void a_conflict_that_stays_is_kept_and_told_once() {
        calls.putting(citizen, TRAINING);
        calls.putting(citizen, INTERVIEW);
        String before = calls.conflicts(calls.system("HEALTH"), citizen, "OPEN").path("items[0].conflictId");

        calls.putting(citizen, INTERVIEW.version(2).goal("g1"));

        assertThat(calls.conflicts(calls.system("HEALTH"), citizen, "OPEN").<String>path("items[0].conflictId"))
                .isEqualTo(before);
        notices("HEALTH").then().body("items", hasSize(1));
    }

    @Test
    void the_coordinator_accepts_with_a_reason_until_a_day_and_every_sector_is_told() {
        calls.putting(citizen, TRAINING);
        calls.putting(citizen, INTERVIEW);
        String conflict =
                calls.conflicts(calls.coordinator("karen"), citizen, "OPEN").path("items[0].conflictId");

        resolve("karen", conflict, Calls.today().plusDays(10))
                .then()
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("how", equalTo("ACCEPTED"));

        calls.conflicts(calls.coordinator("karen"), citizen, "OPEN").then().body("items", empty());
        calls.conflicts(calls.system("HEALTH"), citizen, "CLOSED").then().body("items.how", contains("ACCEPTED"));
        notices("EMPLOYMENT")
                .then()
                .body("items.kind", contains("OPENED", "CLOSED"))
                .body("items[1].how", equalTo("ACCEPTED"));
        resolve("karen", conflict, Calls.today().plusDays(10))
                .then()
                .statusCode(409)
                .body("rule", equalTo("conflict-not-open"));
        calls.putting(citizen, INTERVIEW.version(2).goal("g1"));
        calls.conflicts(calls.coordinator("karen"), citizen, "OPEN").then().body("items", empty());
    }

    @Test
    void an_acceptance_needs_a_reason_a_day_ahead_and_the_coordinator() {
        calls.putting(citizen, TRAINING);
        calls.putting(citizen, INTERVIEW);
        String conflict =
                calls.conflicts(calls.coordinator("karen"), citizen, "OPEN").path("items[0].conflictId");

        resolve("karen", conflict, Calls.today())
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/acceptedUntil"));
        resolve("karen", conflict, Calls.today().plusYears(2)).then().statusCode(400);
        resolve("somebody-else", conflict, Calls.today().plusDays(9)).then().statusCode(404);
        resolve("karen", UUID.randomUUID().toString(), Calls.today().plusDays(9))
                .then()
                .statusCode(404);
    }

    @Test
    void an_accepted_conflict_is_booked_to_be_looked_at_anew() throws java.sql.SQLException {
        calls.putting(citizen, TRAINING);
        calls.putting(citizen, INTERVIEW);
        String conflict =
                calls.conflicts(calls.coordinator("karen"), citizen, "OPEN").path("items[0].conflictId");
        LocalDate noNextStepIsLeft = Calls.today().plusDays(31);
        assertThat(Rows.dueDays(citizen, "journey.day-came")).containsExactly(noNextStepIsLeft);

        resolve("karen", conflict, Calls.today().plusDays(10));

        assertThat(Rows.dueDays(citizen, "journey.day-came"))
                .containsExactly(Calls.today().plusDays(10));
    }

    @Test
    void the_rules_are_published_in_danish_and_in_english() {
        calls.system("HEALTH")
                .get("/v1/rules")
                .then()
                .statusCode(200)
                .body("items.id", hasItems("overlapping-appointments", "volunteers-only", "contact-lost"));
        calls.system("HEALTH")
                .header("Accept-Language", "en")
                .get("/v1/rules")
                .then()
                .header("Content-Language", "en")
                .body("items.find { it.id == 'action-not-funded' }.title", equalTo("The action is not funded"));
    }

    private Response resolve(String user, String conflict, LocalDate until) {
        return calls.coordinator(user)
                .body(Map.of("reason", "Borgeren ønsker selv begge dele", "acceptedUntil", until.toString()))
                .post("/v1/citizens/" + citizen + "/conflicts/" + conflict + "/resolutions");
    }

    private Response notices(String sector) {
        return calls.system(sector).get("/v1/notices");
    }
}
