package dk.sammenhaeng.journey;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a day brings by itself (flow F11). In a JVM of its own, because it moves the clock. */
@Tag("breaks")
@QuarkusTest
@QuarkusTestResource(
        value = StackResource.class,
        initArgs = {
            @ResourceArg(name = "service", value = "citizen-journey"),
            @ResourceArg(name = "test-clock", value = "true")
        })
class CooperationTimeTest {

    private static final LocalDate TODAY = Calls.today();
    private static final String PROPOSALS = "/v1/proposals?overdue=true";

    @Inject
    Clock clock;

    private final Calls calls = Calls.inFreshMunicipality();

    @AfterEach
    void the_clock_shows_the_real_time_again() {
        new MovedDays(clock).close();
    }

    @Test
    void offers_lapse_absences_begin_and_end_and_what_nobody_answered_or_kept_is_overdue() {
        Instant nine = TODAY.plusDays(60).atTime(9, 0).toInstant(ZoneOffset.UTC);
        UUID citizen = calls.citizen("HEALTH");
        calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1").appointment("t1", nine, nine.plusSeconds(3600)));
        UUID job = calls.putting(
                citizen, PlanBody.of("EMPLOYMENT", "MP-1").appointment("s1", nine, nine.plusSeconds(3600)));
        calls.coordinate(citizen, "karen");
        String path = "/v1/citizens/" + citizen;
        String offer = calls.coordinator("karen")
                .body(Map.of("to", Map.of("user", "ole", "name", "Ole Dahl", "phone", "89402001")))
                .post(path + "/coordinator/hand-overs")
                .path("id");
        calls.coordinator("karen")
                .body(Map.of(
                        "from", TODAY.plusDays(5).toString(),
                        "to", TODAY.plusDays(8).toString(),
                        "substitute", "dorte"))
                .post("/v1/coordinators/karen/absences")
                .then()
                .statusCode(201);
        calls.system("HEALTH")
                .body(Map.of(
                        "toSector", "EMPLOYMENT",
                        "planId", job.toString(),
                        "kind", "OTHER",
                        "content", "Telefonsamtale?",
                        "reason", "Træning",
                        "answerBy", TODAY.plusDays(6).toString()))
                .post(path + "/proposals")
                .then()
                .statusCode(201);
        calls.coordinator("karen")
                .body(Map.of("kind", "ASKS_FOR_ANOTHER", "statedOn", TODAY.toString()))
                .post(path + "/coordinator/requests")
                .then()
                .statusCode(201);
        String meeting = calls.coordinator("karen")
                .body(Map.of(
                        "kind",
                        "NETWORK",
                        "form",
                        "VIDEO",
                        "start",
                        Instant.now().plusSeconds(3600).toString(),
                        "end",
                        Instant.now().plusSeconds(7200).toString(),
                        "citizenTakesPart",
                        true))
                .post(path + "/meetings")
                .path("id");

        new MovedDays(clock).are(Duration.ofDays(2));
        calls.coordinator("karen")
                .body(Map.of(
                        "citizenPresence", "ATTENDED",
                        "decisions", List.of(),
                        "commitments",
                                List.of(Map.of(
                                        "what", "Skaffe henvisning",
                                        "ownerSector", "HEALTH",
                                        "owner", "Genoptræningen",
                                        "dueOn", TODAY.plusDays(6).toString()))))
                .post(path + "/meetings/" + meeting + "/minutes")
                .then()
                .statusCode(200);

        new MovedDays(clock).are(Duration.ofDays(4));
        soon(() -> calls.with(TestTokens.role("administration"))
                .get(path + "/coordinator/hand-overs")
                .then()
                .body("items.state", contains("UNANSWERED")));
        calls.coordinator("ole")
                .post(path + "/coordinator/hand-overs/" + offer + "/acceptances")
                .then()
                .statusCode(409);
        worklist("dorte").then().body("items", empty());

        new MovedDays(clock).are(Duration.ofDays(5));
        soon(() -> worklist("dorte").then().body("items", hasSize(1)));
        calls.system("EMPLOYMENT").get(PROPOSALS).then().body("items", empty());

        calls.with(TestTokens.role("administration"))
                .get("/v1/coordinator-requests?overdue=true")
                .then()
                .statusCode(200)
                .body("items", empty());

        new MovedDays(clock).are(Duration.ofDays(7));
        soon(() -> calls.system("EMPLOYMENT").get(PROPOSALS).then().body("items", hasSize(1)));
        soon(() -> calls.system("HEALTH")
                .get("/v1/commitments?overdue=true")
                .then()
                .body("items.what", contains("Skaffe henvisning")));
        calls.system("HEALTH").get(PROPOSALS + "&direction=OUTGOING").then().body("items[0].overdue", equalTo(true));

        new MovedDays(clock).are(Duration.ofDays(8));
        soon(() -> calls.with(TestTokens.role("administration"))
                .get("/v1/coordinator-requests?overdue=true")
                .then()
                .body("items.citizenId", contains(citizen.toString())));
        soon(() -> worklist("dorte").then().body("items", empty()));
    }

    private Response worklist(String user) {
        return calls.coordinator(user).get("/v1/worklist?rule=overlapping-appointments");
    }

    private static void soon(ThrowingRunnable holds) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(holds);
    }
}
