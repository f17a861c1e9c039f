package dk.sammenhaeng.system;

import static dk.sammenhaeng.stack.Part.CITIZEN_JOURNEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.sammenhaeng.system.Published.Event;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Flow F5: a citizen is handed over, and is the sender's until the receiver has accepted. */
@ExtendWith(RunningSuite.class)
class HandOverTest {

    @Test
    void the_sender_is_responsible_until_the_receiver_accepts_and_the_stream_tells_neither_kind_nor_unit(Town town) {
        UUID citizen = town.citizen(Sector.HEALTH, "koordinator-h");
        town.put(citizen, SectorPlan.of(Sector.HEALTH, town.today()));
        UUID transition = started(town, citizen);

        assertThat(seen(town, citizen, transition)).isEqualTo("STARTED SENDER");
        Person receiver = town.systemOf(Sector.SOCIAL);
        receiver.post(
                        CITIZEN_JOURNEY,
                        path(citizen, transition) + "/acceptances",
                        receiver.get(CITIZEN_JOURNEY, path(citizen, transition))
                                .ok()
                                .version(),
                        Map.of("unit", "Visitationen Nord", "phone", "89 40 30 00"))
                .ok();

        assertThat(seen(town, citizen, transition)).isEqualTo("ACCEPTED RECEIVER");
        await().untilAsserted(() -> assertThat(transitionEvents(town, citizen))
                .extracting(Event::shortType)
                .containsExactly("journey.transition-started", "journey.transition-accepted"));
        assertThat(transitionEvents(town, citizen))
                .extracting(Event::text)
                .noneMatch(text -> text.contains("HOSPITAL") || text.contains("Visitationen"));
        Comparison.readModelsEqualTheirSourcesIn(town);
    }

    /** A discharge next week, from a ward to the granting unit. */
    static UUID started(Town town, UUID citizen) {
        return Answer.uuid(
                town.systemOf(Sector.HEALTH)
                        .post(
                                CITIZEN_JOURNEY,
                                "/v1/citizens/" + citizen + "/transitions",
                                Map.of(
                                        "kind", "HOSPITAL_DISCHARGE",
                                        "fromSector", "HEALTH",
                                        "fromUnit", "Afdeling 7",
                                        "toSector", "SOCIAL",
                                        "toUnit", "Visitationen",
                                        "plannedAt",
                                                SuiteUnderTest.at(town.today().plusDays(7), 14, 0)
                                                        .truncatedTo(ChronoUnit.SECONDS)))
                        .created()
                        .body(),
                "transitionId");
    }

    static List<Event> transitionEvents(Town town, UUID citizen) {
        return town.suite().published().of(CITIZEN_JOURNEY, citizen).stream()
                .filter(event -> event.shortType().startsWith("journey.transition-"))
                .toList();
    }

    private static String seen(Town town, UUID citizen, UUID transition) {
        var body = town.systemOf(Sector.HEALTH)
                .get(CITIZEN_JOURNEY, path(citizen, transition))
                .ok()
                .body();
        return Answer.text(body, "status") + " " + Answer.text(body, "responsible");
    }

    private static String path(UUID citizen, UUID transition) {
        return "/v1/citizens/" + citizen + "/transitions/" + transition;
    }
}
