package dk.sammenhaeng.supervision.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sammenhaeng.supervision.outcome.Block.Part;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which months an outcome is shown of: never so few, nor so cut, that somebody could be found. */
class OutcomeIndicatorTest {

    private static final long FEWEST = 5;
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);

    private static final Part FREE = new Part("DRUG_FREE", true, Optional.empty());
    private static final Part REDUCED = new Part("REDUCED", true, Optional.empty());
    private static final Part UNCHANGED = new Part("UNCHANGED", false, Optional.empty());
    private static final List<Part> PARTS = List.of(FREE, REDUCED, UNCHANGED);

    @ParameterizedTest
    @CsvSource({
        "5 5,                '2026-01..2026-02 5/10'",
        "5 0,                '2026-01..2026-02 5/5'",
        "0 6,                '2026-01..2026-02 0/6'",
        "4 9,                ''",
        "9 4,                ''",
        "4 9 | 1 0,          '2026-01..2026-03 5/14'",
        "5 5 | 2 0 | 3 7,    '2026-01..2026-02 5/10; 2026-02..2026-04 5/12'",
        "5 5 | 2 0,          '2026-01..2026-02 5/10'",
        "6 6 | 1 0 | 6 0,    '2026-01..2026-02 6/12; 2026-02..2026-04 7/7'"
    })
    void months_are_put_together_until_both_sides_of_the_share_are_enough_or_nobody(String told, String shown) {
        List<Block> months = new ArrayList<>();
        for (String month : told.split("\\|", -1)) {
            String[] sides = month.strip().split(" ", -1);
            months.add(month(months.size(), Long.parseLong(sides[0]), 0, Long.parseLong(sides[1])));
        }

        OutcomeIndicator indicator = of(months, 0, 12);

        assertThat(String.join(
                        "; ",
                        indicator.blocks().stream()
                                .map(OutcomeIndicatorTest::text)
                                .toList()))
                .isEqualTo(shown);
    }

    @Test
    void a_period_is_of_the_months_that_lie_in_it_whole() {
        List<Block> months = List.of(month(0, 5, 0, 5), month(1, 2, 0, 9), month(2, 3, 0, 9), month(3, 8, 0, 8));

        assertThat(of(months, 0, 2).whole().map(OutcomeIndicatorTest::text)).contains("2026-01..2026-02 5/10");
        assertThat(of(months, 1, 2).whole()).isEmpty();
        assertThat(of(months, 0, 4).whole().map(OutcomeIndicatorTest::text)).contains("2026-01..2026-05 18/49");
        assertThat(of(months, 2, 4).whole().map(OutcomeIndicatorTest::text)).contains("2026-04..2026-05 8/16");
    }

    @Test
    void how_the_share_is_made_up_waits_until_each_value_is_enough() {
        List<Block> months = List.of(month(0, 3, 7, 9), month(1, 2, 6, 5), month(2, 1, 9, 9));

        OutcomeIndicator indicator = of(months, 0, 3);

        assertThat(indicator.blocks()).hasSize(3);
        assertThat(indicator.whole().map(OutcomeIndicatorTest::text)).contains("2026-01..2026-04 28/51");
        assertThat(indicator.madeUp().map(OutcomeIndicatorTest::text)).contains("2026-01..2026-03 18/32");
        assertThat(indicator.madeUp().orElseThrow().counts()).isEqualTo(Map.of(FREE, 5L, REDUCED, 13L, UNCHANGED, 14L));
        assertThat(OutcomeIndicator.values(indicator.madeUp().orElseThrow())).containsExactly(FREE, REDUCED, UNCHANGED);
    }

    @Property
    void nobody_is_found_by_subtracting_one_period_from_another(
            @ForAll @Size(min = 1, max = 6)
                    List<@Size(min = 3, max = 3) List<@LongRange(min = 0, max = 9) Long>> told) {
        List<Block> months = IntStream.range(0, told.size())
                .filter(at -> told.get(at).stream().anyMatch(count -> count > 0))
                .mapToObj(at -> month(
                        at,
                        told.get(at).get(0),
                        told.get(at).get(1),
                        told.get(at).get(2)))
                .toList();
        List<Block> shown = new ArrayList<>();
        for (int from = 0; from < told.size(); from++) {
            for (int to = from + 1; to <= told.size(); to++) {
                OutcomeIndicator indicator = of(months, from, to);
                indicator.whole().ifPresent(shown::add);
                indicator.madeUp().ifPresent(madeUp -> {
                    assertThat(madeUp.parts()).allMatch(OutcomeIndicatorTest::isEnough);
                    shown.add(madeUp);
                });
            }
        }
        for (Block one : shown) {
            assertThat(one.sides()).allMatch(OutcomeIndicatorTest::isEnough);
            for (Block other : shown) {
                boolean within =
                        !one.from().isAfter(other.from()) && !other.to().isAfter(one.to());
                if (within) {
                    assertThat(one.counted() - other.counted()).matches(OutcomeIndicatorTest::isEnough);
                    assertThat(one.sides().getLast() - other.sides().getLast()).matches(OutcomeIndicatorTest::isEnough);
                }
            }
        }
    }

    @Property
    void a_later_month_never_changes_what_is_shown_of_earlier_ones(
            @ForAll @Size(min = 2, max = 6)
                    List<@Size(min = 2, max = 2) List<@LongRange(min = 0, max = 9) Long>> told) {
        List<Block> months = IntStream.range(0, told.size())
                .filter(at -> told.get(at).stream().anyMatch(count -> count > 0))
                .mapToObj(at -> month(at, told.get(at).get(0), 0, told.get(at).get(1)))
                .toList();

        List<Block> before =
                of(months.subList(0, Math.max(0, months.size() - 1)), 0, 12).blocks();

        assertThat(of(months, 0, 12).blocks().subList(0, before.size())).isEqualTo(before);
    }

    @Test
    void a_block_holds_nothing_that_was_not() {
        assertThatThrownBy(() -> month(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Block.of(JANUARY, Map.of(FREE, 0L))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(OutcomeMeasure.class)
    void of_what_was_to_be_avoided_a_lower_share_is_better(OutcomeMeasure measure) {
        Set<String> toBeAvoided = Set.of(
                "PLACEMENT_BREAKDOWN",
                "SHELTER_RETURN",
                "CRISIS_CENTRE_REPEAT",
                "CRIMINAL_DECISION",
                "RELAPSE",
                "YOUTH_EDUCATION_DROPOUT",
                "READMISSION");

        assertThat(measure.better() == OutcomeMeasure.Direction.LOWER).isEqualTo(toBeAvoided.contains(measure.name()));
    }

    private static boolean isEnough(long count) {
        return count == 0 || count >= FEWEST;
    }

    private static OutcomeIndicator of(List<Block> months, int from, int to) {
        return OutcomeIndicator.of(
                OutcomeMeasure.SUBSTANCE_TREATMENT,
                months,
                new Period(JANUARY.plusMonths(from), JANUARY.plusMonths(to)),
                FEWEST);
    }

    private static Block month(int at, long... counts) {
        Map<Part, Long> told = new HashMap<>();
        for (int place = 0; place < counts.length; place++) {
            if (counts[place] != 0) {
                told.put(PARTS.get(place), counts[place]);
            }
        }
        return Block.of(JANUARY.plusMonths(at), told);
    }

    private static String text(Block block) {
        return block.from() + ".." + block.to() + " " + block.counted() + "/" + block.total();
    }
}
