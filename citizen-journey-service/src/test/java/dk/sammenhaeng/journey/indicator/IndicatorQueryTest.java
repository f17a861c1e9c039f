package dk.sammenhaeng.journey.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.sammenhaeng.platform.http.Texts;
import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each indicator is one query, served by an index of what it counts, and explained in both languages. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class IndicatorQueryTest {

    @ParameterizedTest
    @CsvSource({
        "days-in-limbo, transition_by_limbo, overdue_at",
        "stalled-journeys, conflict_by_rule, opened_at",
        "days-stalled, conflict_by_rule, opened_at",
        "joint-goals, coordinated_plan_version_at, plan_id",
        "contacts-before-clarification, meeting_held, starts_at",
        "decisions-with-involvement, action_by_decision, decided_on",
        "plans-with-citizen-input, sector_plan_by_start, valid_from",
        "days-to-visibility, sector_plan_by_start, valid_from",
        "digital-share, message_by_day, created_at",
        "face-to-face-contacts, contact_by_day, at",
        "helpers-a-month, contact_by_day, at",
        "days-to-first-joint-meeting, benefit_by_start, starts_on",
        "joint-meetings-a-month, benefit_by_start, starts_on",
        "lasting-employment, outcome_by_day, finished_on",
        "employment-by-origin, outcome_by_day, finished_on",
        "evidence-based-actions, action_by_start, starts_on",
        "homeless-citizens, episode_homeless, starts_on",
        "outcomes-by-delivery-mode, outcome_by_day, finished_on",
        "home-monitoring, home_monitoring_by_start, starts_on",
    })
    void what_is_counted_is_found_by_its_day(String id, String index, String column) throws Exception {
        List<JsonNode> scans = plan(IndicatorRows.statement(Indicators.find(id).orElseThrow()));

        assertThat(scans)
                .filteredOn(scan -> scan.path("Index Name").asText().equals(index))
                .anySatisfy(scan -> assertThat(scan.path("Index Cond").asText()).contains(column));
    }

    @Test
    void every_indicator_has_an_index_to_be_held_to() throws Exception {
        List<String> held = List.of(IndicatorQueryTest.class
                        .getDeclaredMethod(
                                "what_is_counted_is_found_by_its_day", String.class, String.class, String.class)
                        .getAnnotation(CsvSource.class)
                        .value())
                .stream()
                .map(line -> line.split(",")[0])
                .toList();

        assertThat(Indicators.ALL).extracting(Indicator::id).containsExactlyElementsOf(held);
    }

    @Test
    void every_indicator_says_in_danish_and_english_what_it_counts() {
        for (Locale language : Texts.LANGUAGES) {
            for (Indicator indicator : Indicators.ALL) {
                assertThat(Texts.find(language, "indicator." + indicator.id() + ".title"))
                        .as(indicator.id())
                        .isPresent();
                assertThat(Texts.find(language, "indicator." + indicator.id() + ".counts"))
                        .as(indicator.id())
                        .isPresent();
            }
            for (Indicators.Elsewhere other : Indicators.ELSEWHERE) {
                assertThat(Texts.find(language, "indicator." + other.id() + ".title"))
                        .as(other.id())
                        .isPresent();
            }
        }
    }

    private static List<JsonNode> plan(String query) throws Exception {
        AtomicInteger number = new AtomicInteger();
        String numbered = Pattern.compile("\\?").matcher(query).replaceAll(mark -> "\\$" + number.incrementAndGet());
        try (Connection connection = StackResource.database()
                        .connect(StackResource.database().app());
                Statement statement = connection.createStatement()) {
            statement.execute("set enable_seqscan = off; set enable_hashjoin = off; set enable_mergejoin = off; "
                    + "set plan_cache_mode = force_generic_plan");
            statement.execute("prepare figure as " + numbered);
            String values = String.join(", ", Collections.nCopies(number.get(), "null"));
            String execute = number.get() == 0 ? "execute figure" : "execute figure (" + values + ")";
            try (var rows = statement.executeQuery("explain (format json) " + execute)) {
                rows.next();
                return new ObjectMapper()
                        .readTree(rows.getString(1)).findParents("Index Name").stream()
                                .toList();
            }
        }
    }
}
