package dk.sammenhaeng.system;

import static dk.sammenhaeng.stack.Part.AGREEMENTS;
import static dk.sammenhaeng.stack.Part.BUDGET;
import static dk.sammenhaeng.stack.Part.CITIZEN_JOURNEY;
import static dk.sammenhaeng.stack.Part.KAFKA;
import static dk.sammenhaeng.stack.Part.POSTGRES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dk.sammenhaeng.stack.Part;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Promise 9: any part may be killed at any moment under load, and when it is back the other promises still hold. */
@ExtendWith(RunningSuite.class)
class KilledPartsTest {

    private static final long TRIES_WHILE_DOWN = 8;
    private static final long WRITES_AFTERWARDS = 5;

    @Test
    void what_was_acknowledged_while_parts_were_killed_is_there_once_and_everyone_learns_of_it(Town town) {
        UUID institution = town.institution();
        town.activeAgreement(institution, 1_000_000);
        List<UUID> citizens = Stream.generate(() -> town.citizen(Sector.HEALTH, "koordinator-f"))
                .limit(6)
                .toList();
        Comparison.everythingIsHeardIn(town);

        try (Storm storm = Storm.over(town, institution, citizens)) {
            awaitProgress(storm);
            for (Part part : List.of(CITIZEN_JOURNEY, BUDGET, KAFKA, POSTGRES)) {
                town.suite().kill(part);
                long triesBefore = storm.tries();
                await().until(() -> storm.tries() > triesBefore + TRIES_WHILE_DOWN);
                town.suite().start(part);
                awaitProgress(storm);
            }
            storm.end();

            assertThat(storm.wrongAnswers()).isEmpty();
            everyAcknowledgedInstitutionIsThereOnce(town, institution, storm.institutions());
            storm.plans().forEach((citizen, plan) -> planIsThereWhole(town, citizen, plan));
        }
        Comparison.readModelsEqualTheirSourcesIn(town);
        Sequences.haveNoGapsIn(town.suite().published().all());
    }

    /** Every writer gets something done from now on. */
    private static void awaitProgress(Storm storm) {
        List<Long> before = storm.done();
        await().until(() -> {
            List<Long> now = storm.done();
            return IntStream.range(0, now.size())
                    .allMatch(writer -> now.get(writer) >= before.get(writer) + WRITES_AFTERWARDS);
        });
    }

    private static void everyAcknowledgedInstitutionIsThereOnce(Town town, UUID first, Map<String, UUID> acknowledged) {
        List<JsonNode> found = town.administration().all(AGREEMENTS, "/v1/institutions");
        Map<String, UUID> byNumber = new HashMap<>();
        found.stream()
                .filter(row -> !Answer.uuid(row, "id").equals(first))
                .forEach(row -> byNumber.put(Answer.text(row, "pNumber"), Answer.uuid(row, "id")));
        assertThat(found).hasSize(byNumber.size() + 1);
        assertThat(byNumber).isEqualTo(acknowledged);
    }

    private static void planIsThereWhole(Town town, UUID citizen, SectorPlan plan) {
        JsonNode found = town.systemOf(Sector.HEALTH)
                .get(CITIZEN_JOURNEY, plan.pathOf(citizen))
                .ok()
                .body();
        assertThat(found.required("externalVersion").asLong()).isEqualTo(plan.version());
        assertThat(Answer.items(found, "actions"))
                .extracting(action -> Answer.text(action, "externalId"))
                .containsExactlyInAnyOrderElementsOf(plan.actions().stream()
                        .map(SectorPlan.Action::externalId)
                        .toList());
    }
}
