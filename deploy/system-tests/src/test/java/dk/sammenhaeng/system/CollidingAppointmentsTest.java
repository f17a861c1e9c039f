package dk.sammenhaeng.system;

import static dk.sammenhaeng.stack.Part.CITIZEN_JOURNEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dk.sammenhaeng.system.SectorPlan.Appointment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Flow F4: a sector's system puts a changed plan that collides with another sector's. */
@ExtendWith(RunningSuite.class)
class CollidingAppointmentsTest {

    private static final String RULE = "overlapping-appointments";
    private static final String COORDINATOR = "koordinator-e";

    @Test
    void a_collision_is_in_the_puts_own_answer_and_both_sectors_are_told_of_it_and_of_its_end(Town town) {
        UUID citizen = town.citizen(Sector.HEALTH, COORDINATOR);
        SectorPlan training = SectorPlan.of(Sector.HEALTH, town.today()).with(Appointment.at(hour(town, 10), "m1"));
        SectorPlan interview =
                SectorPlan.of(Sector.EMPLOYMENT, town.today()).with(Appointment.at(hour(town, 10), "s1"));
        assertThat(town.put(citizen, training)).isZero();

        assertThat(town.put(citizen, interview)).isEqualTo(1);

        UUID conflict = Answer.uuid(openConflicts(town, citizen, Sector.HEALTH).getFirst(), "conflictId");
        for (Sector sector : List.of(Sector.HEALTH, Sector.EMPLOYMENT)) {
            assertThat(openConflicts(town, citizen, sector)).singleElement().satisfies(found -> {
                assertThat(Answer.uuid(found, "conflictId")).isEqualTo(conflict);
                assertThat(Answer.items(found, "sides")).hasSize(2);
                assertThat(Answer.items(found, "sides"))
                        .filteredOn(side -> side.has("title"))
                        .as("only the own side tells what it is about")
                        .hasSize(1);
            });
            awaitTold(town, sector, "OPENED " + conflict);
        }
        assertThat(town.worklist(COORDINATOR, RULE)).hasSize(1);

        assertThat(town.put(citizen, interview.next().with(Appointment.at(hour(town, 14), "s1"))))
                .isZero();

        for (Sector sector : List.of(Sector.HEALTH, Sector.EMPLOYMENT)) {
            assertThat(openConflicts(town, citizen, sector)).isEmpty();
            awaitTold(town, sector, "OPENED " + conflict, "CLOSED CAUSE_GONE " + conflict);
        }
        assertThat(town.worklist(COORDINATOR, RULE)).isEmpty();
        Comparison.readModelsEqualTheirSourcesIn(town);
        assertThat(conflictEvents(town, citizen))
                .containsExactly("journey.conflict-opened " + conflict, "journey.conflict-closed " + conflict);
    }

    @Test
    void a_conflict_that_the_coordinator_accepts_is_closed_and_told_to_both_sectors(Town town) {
        UUID citizen = town.citizen(Sector.HEALTH, COORDINATOR);
        town.put(citizen, SectorPlan.of(Sector.HEALTH, town.today()).with(Appointment.at(hour(town, 10), "m1")));
        town.put(citizen, SectorPlan.of(Sector.SOCIAL, town.today()).with(Appointment.at(hour(town, 10), "s1")));
        String conflict =
                Answer.text(openConflicts(town, citizen, Sector.HEALTH).getFirst(), "conflictId");

        town.coordinator(COORDINATOR)
                .post(
                        CITIZEN_JOURNEY,
                        "/v1/citizens/" + citizen + "/conflicts/" + conflict + "/resolutions",
                        Map.of(
                                "reason",
                                "Mødes på stedet, aftalt i " + SectorPlan.FREE_TEXT,
                                "acceptedUntil",
                                town.today().plusDays(30)))
                .ok();

        for (Sector sector : List.of(Sector.HEALTH, Sector.SOCIAL)) {
            assertThat(openConflicts(town, citizen, sector)).isEmpty();
            awaitTold(town, sector, "OPENED " + conflict, "CLOSED ACCEPTED " + conflict);
        }
        Comparison.readModelsEqualTheirSourcesIn(town);
        assertThat(conflictEvents(town, citizen))
                .containsExactly("journey.conflict-opened " + conflict, "journey.conflict-closed " + conflict);
    }

    private static Instant hour(Town town, int hour) {
        LocalDate day = town.today().plusDays(7);
        return SuiteUnderTest.at(day, hour, 0);
    }

    private static List<JsonNode> openConflicts(Town town, UUID citizen, Sector sector) {
        return town.systemOf(sector)
                .get(CITIZEN_JOURNEY, "/v1/citizens/" + citizen + "/conflicts?status=OPEN")
                .ok()
                .items();
    }

    /** Notices wait until no older transaction runs, so that a reader who goes on from the last one misses none. */
    private static void awaitTold(Town town, Sector sector, String... notices) {
        await().untilAsserted(() -> assertThat(told(town, sector)).containsExactly(notices));
    }

    private static List<String> told(Town town, Sector sector) {
        return town.systemOf(sector).get(CITIZEN_JOURNEY, "/v1/notices").ok().items().stream()
                .map(notice -> Answer.text(notice, "kind")
                        + (notice.has("how") ? " " + Answer.text(notice, "how") : "")
                        + " "
                        + Answer.text(notice, "conflictId"))
                .toList();
    }

    private static List<String> conflictEvents(Town town, UUID citizen) {
        return town.suite().published().of(CITIZEN_JOURNEY, citizen).stream()
                .filter(event -> event.shortType().startsWith("journey.conflict-"))
                .map(event -> event.shortType() + " " + Answer.text(event.data(), "conflictId"))
                .toList();
    }
}
