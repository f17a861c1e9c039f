package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dk.sammenhaeng.testing.EventsOf;
import dk.sammenhaeng.testing.PublishedEvent;
import dk.sammenhaeng.testing.SchemaCheck;
import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A journey that stands still says so: to the contact person, then to the leader, and when it ends (CIT-06). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class StalledEventTest {

    private static final String STALLED = "dk.sammenhaeng.citizen-journey.journey.stalled.v1";
    private static final String ENDED = "dk.sammenhaeng.citizen-journey.journey.stall-ended.v1";

    private final Calls calls = Calls.inFreshMunicipality();
    private UUID citizen;
    private UUID stall;

    @BeforeEach
    void a_citizen_with_whom_nobody_has_been_in_touch() {
        citizen = calls.citizen("HEALTH");
        calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1"));
        calls.coordinate(citizen, "karen");
        calls.putting(citizen, PlanBody.of("EMPLOYMENT", "MP-1"));
        Rows.change(
                calls.municipality(),
                "update sector_plan set begun_at = begun_at - interval '200 days', valid_from = valid_from - 200 "
                        + "where citizen_id = '" + citizen + "'");
        calls.coordinator("karen")
                .body(Map.of("user", "tim", "role", "Mentor", "sector", "SOCIAL"))
                .post("/v1/citizens/" + citizen + "/team")
                .then()
                .statusCode(201);
        stall = UUID.fromString(calls.conflicts(calls.coordinator("karen"), citizen, "OPEN")
                .then()
                .body("items.rule", hasItem("contact-lost"))
                .extract()
                .path("items.find { it.rule == 'contact-lost' }.conflictId"));
    }

    @Test
    void the_contact_person_is_told_first_then_the_leader_and_a_contact_ends_it() {
        assertThat(told(STALLED)).containsExactly("SILENCE CONTACT_PERSON");

        Rows.comesDue(calls.municipality(), stall, "stall.to-leader");
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(told(STALLED))
                .containsExactly("SILENCE CONTACT_PERSON", "SILENCE LEADER"));
        contact();

        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(of(ENDED))
                .hasSize(1));
        assertThat(of(ENDED).getFirst().data().path("how").asText()).isEqualTo("CAUSE_GONE");
        assertThat(of(ENDED).getFirst().data().path("conflictId").asText()).isEqualTo(stall.toString());
        assertThat(told(STALLED)).hasSize(2);
    }

    @Test
    void neither_a_letter_nor_a_corrected_plan_ends_it() {
        calls.coordinator("karen")
                .body(Map.of(
                        "at", Instant.now().minusSeconds(60).toString(), "form", "LETTER", "unit", "Koordinationen"))
                .post("/v1/citizens/" + citizen + "/contacts")
                .then()
                .statusCode(201);
        for (PlanBody plan : List.of(PlanBody.of("HEALTH", "GOP-1"), PlanBody.of("EMPLOYMENT", "MP-1"))) {
            calls.putting(citizen, plan.version(2).goal("g1"));
        }

        calls.conflicts(calls.coordinator("karen"), citizen, "OPEN")
                .then()
                .body("items.find { it.rule == 'contact-lost' }.conflictId", equalTo(stall.toString()));
    }

    @Test
    void what_ends_in_the_contact_persons_time_never_reaches_the_leader() {
        assertThat(Rows.dueDays(stall, "stall.to-leader"))
                .containsExactly(Calls.today().plusDays(7));

        contact();

        assertThat(Rows.dueDays(stall, "stall.to-leader")).isEmpty();
    }

    @Test
    void an_accepted_stall_is_at_an_end_until_its_day() {
        calls.coordinator("karen")
                .body(Map.of(
                        "reason",
                        "Borgeren ønsker ro",
                        "acceptedUntil",
                        Calls.today().plusDays(20).toString()))
                .post("/v1/citizens/" + citizen + "/conflicts/" + stall + "/resolutions")
                .then()
                .statusCode(200);

        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(of(ENDED))
                .hasSize(1));
        assertThat(of(ENDED).getFirst().data().path("how").asText()).isEqualTo("ACCEPTED");
        assertThat(Rows.dueDays(stall, "stall.to-leader")).isEmpty();
    }

    @Test
    void another_finding_stalls_nothing() {
        calls.conflicts(calls.coordinator("karen"), citizen, "OPEN")
                .then()
                .body("items.rule", contains("contact-lost"));
        Instant nine = Instant.now().plus(Duration.ofDays(9));
        for (PlanBody plan : List.of(PlanBody.of("HEALTH", "GOP-1"), PlanBody.of("EMPLOYMENT", "MP-1"))) {
            calls.putting(citizen, plan.version(2).appointment("t1", nine, nine.plusSeconds(60)));
        }
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(of(ENDED))
                .hasSize(1));
        assertThat(told(STALLED)).hasSize(1);
    }

    @Test
    void without_a_coordinator_it_is_told_to_the_leader_alone_and_after_the_municipalitys_days() {
        UUID alone = calls.citizen("HEALTH");
        calls.putting(alone, PlanBody.of("HEALTH", "GOP-1"));
        calls.putting(alone, PlanBody.of("SOCIAL", "HP-1"));
        UUID missing = UUID.fromString(calls.conflicts(calls.system("HEALTH"), alone, "OPEN")
                .path("items.find { it.rule == 'coordinator-missing' }.conflictId"));
        assertThat(Rows.dueDays(missing, "stall.to-leader"))
                .containsExactly(Calls.today().plusDays(14));
        decideDays(9, "0");
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        Rows.dueDays(missing, "stall.to-leader"))
                .as("as the municipality decides now")
                .containsExactly(Calls.today().plusDays(9)));
        assertThat(administration().get("/v1/stalled-journeys").<List<String>>path("items.cause"))
                .isEmpty();

        Rows.change(
                calls.municipality(),
                "update conflict set opened_at = opened_at - interval '9 days' where id = '" + missing + "'");
        Rows.comesDue(calls.municipality(), missing, "stall.to-leader");

        administration()
                .get("/v1/stalled-journeys")
                .then()
                .body("items.cause", contains("coordinator-missing"))
                .body("items.reason", contains("NOBODY_APPOINTED"));
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(of(STALLED, alone))
                .hasSize(1));
        assertThat(of(STALLED, alone).getFirst().data().path("kind").asText()).isEqualTo("NO_CONTACT_PERSON");
        assertThat(of(STALLED, alone).getFirst().data().path("told").asText()).isEqualTo("LEADER");
        decideDays(30, "1");
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(Rows.of(
                        calls.municipality(),
                        "select thresholds ->> 'daysUntilStalled' from conflict where id = '" + missing + "'"))
                .containsExactly("30"));
        calls.coordinate(alone, "karen");
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(of(ENDED, alone))
                .as("what was told ends, however many days are decided since")
                .hasSize(1));
        assertThat(administration().get("/v1/stalled-journeys").<List<String>>path("items.cause"))
                .isEmpty();
        assertThat(of(STALLED, citizen))
                .as("whose coordinator came in time")
                .noneMatch(event -> event.data().path("kind").asText().equals("NO_CONTACT_PERSON"));
    }

    @Test
    void a_journey_without_a_coordinator_from_before_is_told_to_the_leader_once() {
        UUID alone = calls.citizen("HEALTH");
        calls.putting(alone, PlanBody.of("HEALTH", "GOP-1"));
        calls.putting(alone, PlanBody.of("SOCIAL", "HP-1"));
        UUID missing = UUID.fromString(calls.conflicts(calls.system("HEALTH"), alone, "OPEN")
                .path("items.find { it.rule == 'coordinator-missing' }.conflictId"));
        Rows.change(calls.municipality(), "delete from due where subject = '" + missing + "'");

        tellWhatWasNotTold();
        assertThat(Rows.dueDays(missing, "stall.to-leader"))
                .containsExactly(Calls.today().plusDays(14));

        Rows.comesDue(calls.municipality(), missing, "stall.to-leader");
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(of(STALLED, alone))
                .hasSize(1));
        tellWhatWasNotTold();
        assertThat(Rows.dueDays(missing, "stall.to-leader")).isEmpty();
    }

    private void tellWhatWasNotTold() {
        Rows.migrate(calls.municipality(), "V2026.11.22.0551__stalls_before_they_were_told.sql", "insert into due");
    }

    private void decideDays(int days, String version) {
        administration()
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("value", days, "validFrom", Calls.today().toString(), "reason", "Byrådets beslutning"))
                .put("/v1/rules/coordinator-missing/thresholds/daysUntilStalled")
                .then()
                .statusCode(200);
    }

    private RequestSpecification administration() {
        return calls.with(TestTokens.role("administration"));
    }

    private void contact() {
        calls.coordinator("karen")
                .body(Map.of(
                        "at", Instant.now().minusSeconds(60).toString(), "form", "PHONE", "unit", "Koordinationen"))
                .post("/v1/citizens/" + citizen + "/contacts")
                .then()
                .statusCode(201);
    }

    private List<String> told(String type) {
        EventsOf.service("citizen-journey", citizen).atLeast(6);
        return of(type).stream()
                .map(event -> event.data().path("kind").asText() + " "
                        + event.data().path("told").asText())
                .toList();
    }

    private List<PublishedEvent> of(String type) {
        return of(type, citizen);
    }

    private static List<PublishedEvent> of(String type, UUID citizen) {
        List<PublishedEvent> events = EventsOf.service("citizen-journey", citizen).now().stream()
                .filter(event -> event.type().equals(type))
                .toList();
        events.forEach(event -> SchemaCheck.of(event.type()).assertValid(event.data()));
        return events;
    }
}
