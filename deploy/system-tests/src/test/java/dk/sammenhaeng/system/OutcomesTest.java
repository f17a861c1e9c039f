package dk.sammenhaeng.system;

import static dk.sammenhaeng.stack.Part.CITIZEN_JOURNEY;
import static dk.sammenhaeng.stack.Part.SUPERVISION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dk.sammenhaeng.system.Published.Event;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Flow F6: what came of an effort is recorded around the citizen and felt in an indicator that knows no citizen. */
@ExtendWith(RunningSuite.class)
class OutcomesTest {

    private static final int FEWEST_SHOWN = 5;

    @Test
    void an_outcome_is_counted_and_one_that_never_was_is_counted_no_more(Town town) {
        List<UUID> citizens = IntStream.rangeClosed(0, FEWEST_SHOWN)
                .mapToObj(number -> town.citizen(Sector.HEALTH, "koordinator-o"))
                .toList();
        citizens.forEach(citizen -> dischargedForGood(town, citizen));

        await().untilAsserted(() -> assertThat(readmissions(town)).isEqualTo("0 of 6"));
        UUID mistaken = citizens.getFirst();
        told(town, mistaken, Map.of("noticeId", mistaken + "-3", "what", "CANCELLED", "cancels", mistaken + "-2"), 0);

        await().untilAsserted(() -> assertThat(readmissions(town)).isEqualTo("0 of 5"));
        List<Event> outcomes = town.suite().published().all().stream()
                .filter(event -> event.isOf(CITIZEN_JOURNEY) && event.isIn(town.code()))
                .filter(event -> event.shortType().startsWith("outcome."))
                .toList();
        assertThat(outcomes).extracting(Event::shortType).contains("outcome.recorded", "outcome.taken-back");
        assertThat(outcomes).extracting(Event::text).noneMatch(text -> citizens.stream()
                .anyMatch(citizen -> text.contains(citizen.toString())));
        Comparison.readModelsEqualTheirSourcesIn(town);
    }

    /** At home since before the last month, so that the thirty days in which a return counts were over within it. */
    private static void dischargedForGood(Town town, UUID citizen) {
        told(town, citizen, Map.of("noticeId", citizen + "-1", "what", "ADMITTED"), 50);
        told(town, citizen, Map.of("noticeId", citizen + "-2", "what", "DISCHARGED"), 40);
    }

    private static void told(Town town, UUID citizen, Map<String, Object> notice, int daysBeforeThisMonth) {
        LocalDate day = town.today().withDayOfMonth(1).minusDays(daysBeforeThisMonth);
        Map<String, Object> whole = new HashMap<>(notice);
        whole.put("happenedAt", SuiteUnderTest.at(day, 0, 0));
        town.systemOf(Sector.HEALTH)
                .post(CITIZEN_JOURNEY, "/v1/citizens/" + citizen + "/admission-notices", whole)
                .created();
    }

    private static String readmissions(Town town) {
        LocalDate month = town.today().withDayOfMonth(1);
        JsonNode rate = town.supervisor()
                .get(
                        SUPERVISION,
                        "/v1/outcome-indicators?measure=READMISSION&from=" + month.minusMonths(2) + "&to=" + month)
                .ok()
                .items()
                .getFirst()
                .path("rate");
        return rate.path("counted").asText() + " of " + rate.path("total").asText();
    }
}
