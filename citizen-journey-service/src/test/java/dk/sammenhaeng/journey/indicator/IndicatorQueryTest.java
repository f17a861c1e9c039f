package dk.sammenhaeng.journey.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.sammenhaeng.journey.QueryPlan;
import dk.sammenhaeng.platform.http.Texts;
import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each indicator is one query, served by indexes, and explained in both languages. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class IndicatorQueryTest {

    private static final Set<String> SMALL = Set.of("benefit_kind", "outcome_measure", "copy_method");

    /** What the figure counts each row of: coordinated plans that go on, by an index of those alone. */
    private static final Set<String> COUNTED_EACH = Set.of("joint-goals by coordinated_plan_active");

    static Stream<String> indicators() {
        return Indicators.ALL.stream().map(Indicator::id);
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void a_figure_passes_over_no_whole_table(String id) throws Exception {
        List<JsonNode> scans =
                QueryPlan.scans(IndicatorRows.statement(Indicators.find(id).orElseThrow()));

        assertThat(scans).isNotEmpty();
        assertThat(scans)
                .filteredOn(scan -> !SMALL.contains(scan.path("Relation Name").asText())
                        && !COUNTED_EACH.contains(
                                id + " by " + scan.path("Index Name").asText())
                        && !QueryPlan.isServedByIndex(scan))
                .isEmpty();
    }

    @Test
    void all_rows_of_a_municipality_are_a_whole_table() throws Exception {
        assertThat(QueryPlan.scans("select id from coordinated_plan"))
                .isNotEmpty()
                .noneMatch(QueryPlan::isServedByIndex);
        assertThat(QueryPlan.scans("select id from coordinated_plan where status = ?"))
                .isNotEmpty()
                .allMatch(QueryPlan::isServedByIndex);
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
}
