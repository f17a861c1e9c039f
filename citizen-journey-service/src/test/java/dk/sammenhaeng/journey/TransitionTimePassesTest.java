package dk.sammenhaeng.journey;

import static dk.sammenhaeng.journey.TransitionCalls.accepting;
import static dk.sammenhaeng.journey.TransitionCalls.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dk.sammenhaeng.testing.EventsOf;
import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Flow F11: what time makes of a transition, once and by itself. In a JVM of its own, because it moves the clock. */
@Tag("breaks")
@QuarkusTest
@QuarkusTestResource(
        value = StackResource.class,
        initArgs = {
            @ResourceArg(name = "service", value = "citizen-journey"),
            @ResourceArg(name = "test-clock", value = "true")
        })
class TransitionTimePassesTest {

    private static final LocalDate DISCHARGE = Calls.today().plusDays(40);

    @Inject
    Clock clock;

    private final Calls calls = Calls.inFreshMunicipality();

    @AfterEach
    void the_clock_shows_the_real_time_again() {
        new MovedDays(clock).close();
    }

    @Test
    void a_shelter_discharge_is_late_then_accepted_then_completed_and_has_held_after_a_year() {
        UUID citizen = calls.citizen("HEALTH");
        calls.putting(citizen, PlanBody.of("SOCIAL", "HP-1"));
        TransitionCalls transitions = new TransitionCalls(citizen);
        UUID transition = transitions.started(
                calls.system("HEALTH"), body("SHELTER_TO_OWN_HOME", "HEALTH", "SOCIAL", noon(DISCHARGE)));

        itBecomes(Calls.today().plusDays(20));
        EventsOf.service("citizen-journey", citizen)
                .until("dk.sammenhaeng.citizen-journey.journey.transition-overdue.v1");
        int limbo = transitions.read(calls.system("SOCIAL"), transition).path("daysInLimbo");
        assertThat(limbo).isBetween(5, 19);

        transitions
                .step(calls.system("SOCIAL"), calls.system("SOCIAL"), transition, "acceptances", accepting())
                .then()
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"))
                .body("daysInLimbo", equalTo(limbo));

        itBecomes(DISCHARGE.plusDays(1));
        await().untilAsserted(() -> transitions
                .read(calls.system("SOCIAL"), transition)
                .then()
                .body("status", equalTo("COMPLETED"))
                .body("watch.until", equalTo(DISCHARGE.plusYears(1).toString())));

        itBecomes(DISCHARGE.plusYears(1).plusDays(1));
        await().untilAsserted(() ->
                transitions.read(calls.system("SOCIAL"), transition).then().body("watch.result", equalTo("HELD")));
        assertThat(Rows.of(
                        calls.municipality(),
                        "select measure || ' ' || value from outcome where citizen_id = '" + citizen + "'"))
                .containsExactly("SHELTER_RETURN NOT_RETURNED");
        assertThat(Rows.of(
                        calls.municipality(),
                        "select type from event_log where aggregateid = '" + citizen
                                + "' and type like '%transition-overdue%'"))
                .hasSize(1);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    /** Whole days from the real time. */
    private void itBecomes(LocalDate day) {
        Duration ahead = Duration.ofDays(ChronoUnit.DAYS.between(Calls.today(), day));
        new MovedDays(clock).are(ahead);
    }
}
