package dk.sammenhaeng.system;

import static dk.sammenhaeng.stack.Part.CITIZEN_JOURNEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dk.sammenhaeng.system.SectorPlan.Appointment;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Flow F10: consent withdrawn, two records of one person merged, and a wrong merge undone. */
@ExtendWith(RunningSuite.class)
class IdentityAndConsentTest {

    private static final String COORDINATOR = "koordinator-i";

    @Test
    void a_withdrawal_stops_the_content_at_once_and_is_itself_an_event(Town town) {
        UUID citizen = town.citizen(Sector.HEALTH, COORDINATOR);
        town.put(citizen, SectorPlan.of(Sector.HEALTH, town.today()));
        assertThat(contentShown(town, citizen)).containsExactly(true);

        town.coordinator(COORDINATOR)
                .put(CITIZEN_JOURNEY, "/v1/citizens/" + citizen + "/consent", Map.of("given", false))
                .ok();

        assertThat(contentShown(town, citizen)).containsExactly(false);
        await().untilAsserted(() -> assertThat(town.suite().published().typesOf(CITIZEN_JOURNEY, citizen))
                .filteredOn("journey.consent-changed"::equals)
                .hasSize(2));
        Comparison.readModelsEqualTheirSourcesIn(town);
    }

    @Test
    void two_records_of_one_person_are_one_journey_until_the_merge_is_undone(Town town) {
        UUID survivor = town.citizen(Sector.HEALTH, COORDINATOR);
        UUID other = town.citizen(Sector.SOCIAL, COORDINATOR);
        Appointment collision = Appointment.at(SuiteUnderTest.at(town.today().plusDays(7), 10, 0), "m1");
        town.put(survivor, SectorPlan.of(Sector.HEALTH, town.today()).with(collision));
        town.put(other, SectorPlan.of(Sector.SOCIAL, town.today()).with(collision));

        UUID merge = Answer.uuid(
                town.administration()
                        .post(
                                CITIZEN_JOURNEY,
                                "/v1/citizens/" + survivor + "/merges",
                                Map.of("otherId", other, "reason", "Erstatningsnummer og CPR-nummer"))
                        .created()
                        .body(),
                "mergeId");

        for (UUID id : List.of(survivor, other)) {
            assertThat(plans(town, id)).hasSize(2);
            assertThat(collisions(town, id)).hasSize(1);
        }
        town.administration()
                .post(
                        CITIZEN_JOURNEY,
                        "/v1/citizens/" + survivor + "/merges/" + merge + "/reversals",
                        Map.of("reason", "To personer"))
                .ok();
        for (UUID id : List.of(survivor, other)) {
            assertThat(plans(town, id)).hasSize(1);
            assertThat(collisions(town, id)).isEmpty();
            await().untilAsserted(() -> assertThat(town.suite().published().typesOf(CITIZEN_JOURNEY, id))
                    .containsSubsequence("journey.merged", "journey.merge-undone"));
        }
        Comparison.readModelsEqualTheirSourcesIn(town);
    }

    private static List<Boolean> contentShown(Town town, UUID citizen) {
        return plans(town, citizen).stream()
                .map(plan -> plan.required("contentShown").asBoolean())
                .toList();
    }

    private static List<JsonNode> plans(Town town, UUID citizen) {
        return Answer.items(
                town.coordinator(COORDINATOR)
                        .get(CITIZEN_JOURNEY, "/v1/citizens/" + citizen + "/journey")
                        .ok()
                        .body(),
                "plans");
    }

    private static List<JsonNode> collisions(Town town, UUID citizen) {
        return town
                .coordinator(COORDINATOR)
                .get(CITIZEN_JOURNEY, "/v1/citizens/" + citizen + "/conflicts?status=OPEN")
                .ok()
                .items()
                .stream()
                .filter(conflict -> Answer.text(conflict, "rule").equals("overlapping-appointments"))
                .toList();
    }
}
