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
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each indicator is one query, served by indexes, and explained in both languages. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class IndicatorQueryTest {

    private static final Set<String> SMALL = Set.of("benefit_kind", "outcome_measure", "copy_method");

    static Stream<String> indicators() {
        return Indicators.ALL.stream().map(Indicator::id);
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void a_figure_passes_over_no_whole_table(String id) throws Exception {
        List<JsonNode> scans = scans(IndicatorRows.statement(Indicators.find(id).orElseThrow()));

        assertThat(scans).isNotEmpty();
        assertThat(scans)
                .filteredOn(scan -> !SMALL.contains(scan.path("Relation Name").asText()) && !isServedByIndex(scan))
                .isEmpty();
    }

    @Test
    void no_two_indicators_have_one_id() {
        assertThat(indicators()).doesNotHaveDuplicates();
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

    private static boolean isServedByIndex(JsonNode scan) {
        return scan.has("Index Cond") || scan.path("Node Type").asText().equals("Bitmap Heap Scan");
    }

    private static List<JsonNode> scans(String query) throws Exception {
        AtomicInteger number = new AtomicInteger();
        String numbered = Pattern.compile("\\?").matcher(query).replaceAll(mark -> "\\$" + number.incrementAndGet());
        try (Connection connection = StackResource.database()
                        .connect(StackResource.database().app());
                Statement statement = connection.createStatement()) {
            statement.execute("set enable_seqscan = off; set enable_hashjoin = off; set enable_mergejoin = off; "
                    + "set plan_cache_mode = force_generic_plan");
            statement.execute("prepare figure as " + numbered);
            String values = String.join(", ", Collections.nCopies(number.get(), "null"));
            try (var rows = statement.executeQuery("explain (format json) execute figure (" + values + ")")) {
                rows.next();
                return new ObjectMapper()
                        .readTree(rows.getString(1)).findParents("Relation Name").stream()
                                .toList();
            }
        }
    }
}
