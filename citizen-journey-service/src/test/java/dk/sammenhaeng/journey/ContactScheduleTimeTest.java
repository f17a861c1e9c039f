package dk.sammenhaeng.journey;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A contact that did not happen is found by itself (flow F11). In a JVM of its own, because it moves the clock. */
@Tag("breaks")
@QuarkusTest
@QuarkusTestResource(
        value = StackResource.class,
        initArgs = {
            @ResourceArg(name = "service", value = "citizen-journey"),
            @ResourceArg(name = "test-clock", value = "true")
        })
class ContactScheduleTimeTest {

    @Inject
    Clock clock;

    private final Calls calls = Calls.inFreshMunicipality();

    @AfterEach
    void the_clock_shows_the_real_time_again() {
        new MovedDays(clock).close();
    }

    @Test
    void a_missed_contact_is_told_and_comes_to_the_coordinator_until_somebody_talks_with_the_citizen() {
        UUID citizen = calls.citizen("HEALTH");
        calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1"));
        calls.coordinate(citizen, "karen");
        String path = "/v1/citizens/" + citizen;
        calls.coordinator("karen")
                .header("If-None-Match", "*")
                .body(Map.of(
                        "targetGroup",
                        "BY_NEED",
                        "every",
                        "P2W",
                        "rationale",
                        "Efter udskrivning",
                        "caseworkerUser",
                        "worker-health",
                        "firstOn",
                        Calls.today().plusDays(2).toString()))
                .put(path + "/contact-schedule")
                .then()
                .statusCode(201);

        new MovedDays(clock).are(Duration.ofDays(4));

        await().untilAsserted(() -> calls.coordinator("karen")
                .get("/v1/worklist?rule=contact-to-make")
                .then()
                .body("items.citizens.flatten().findings.flatten().reason", contains("MISSED")));
        calls.coordinator("karen")
                .body(Map.of("at", clock.instant().toString(), "form", "PHONE", "unit", "Koordinationen"))
                .post(path + "/contacts")
                .then()
                .statusCode(201);
        calls.coordinator("karen")
                .get(path + "/contact-schedule")
                .then()
                .body("missedSince", nullValue())
                .body("nextOn", equalTo(Calls.today().plusDays(18).toString()));
    }
}
