package dk.sammenhaeng.system;

import static dk.sammenhaeng.stack.Part.AGREEMENTS;
import static dk.sammenhaeng.stack.Part.CITIZEN_JOURNEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.sammenhaeng.system.SectorPlan.Appointment;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Flow F11: time passes. It passes for the whole instance, so this comes after the flows. */
@Order(Order.DEFAULT + 1)
@ExtendWith(RunningSuite.class)
class MovedClockTest {

    @Test
    void what_has_a_day_happens_by_itself_when_the_day_comes(Town town) {
        LocalDate today = town.today();
        UUID agreement =
                town.activeAgreement(town.institution(), today.plusDays(20).minusYears(1), today.plusDays(20), 100_000);
        UUID citizen = town.citizen(Sector.HEALTH, "koordinator-g");
        Appointment collision = Appointment.at(SuiteUnderTest.at(today.plusDays(7), 10, 0), "m1");
        town.put(citizen, SectorPlan.of(Sector.HEALTH, today).with(collision));
        assertThat(town.put(citizen, SectorPlan.of(Sector.EMPLOYMENT, today).with(collision)))
                .isEqualTo(1);
        HandOverTest.started(town, citizen);
        assertThat(statusOf(town, agreement)).isEqualTo("ACTIVE");

        town.suite().scripts().run("clock", "+P30D").succeeded();

        assertThat(town.today()).isEqualTo(today.plusDays(30));
        await().untilAsserted(() -> assertThat(statusOf(town, agreement)).isEqualTo("EXPIRED"));
        await().untilAsserted(() -> assertThat(town.systemOf(Sector.HEALTH)
                        .get(
                                CITIZEN_JOURNEY,
                                "/v1/citizens/" + citizen + "/conflicts?status=OPEN&rule=overlapping-appointments")
                        .ok()
                        .items())
                .isEmpty());
        await().untilAsserted(() -> assertThat(HandOverTest.transitionEvents(town, citizen))
                .extracting(Published.Event::shortType)
                .containsExactly("journey.transition-started", "journey.transition-overdue"));
        Comparison.readModelsEqualTheirSourcesIn(town);
        assertThat(town.suite().published().typesOf(AGREEMENTS, agreement)).endsWith("agreement.expired");
        assertThat(town.suite().published().typesOf(CITIZEN_JOURNEY, citizen)).contains("journey.conflict-closed");
    }

    private static String statusOf(Town town, UUID agreement) {
        return Answer.text(
                town.administration()
                        .get(AGREEMENTS, "/v1/agreements/" + agreement)
                        .ok()
                        .body(),
                "status");
    }
}
