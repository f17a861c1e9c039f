package dk.sammenhaeng.budget.investment;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.budget.Sector;
import dk.sammenhaeng.budget.outcome.MonthlyCount;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By which steps a figure grows, so that nobody is found by subtraction. */
class BlocksTest {

    private static final int SMALLEST = 5;

    private static final YearMonth FIRST = YearMonth.of(2027, 1);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nothing is too little                  |                   | ",
                "four wait                              | 1 A 4             | ",
                "five are shown                         | 1 A 5             | 1-1 5/0",
                "the sixth waits for others             | 1 A 5, 2 A 1      | 1-1 5/0",
                "until they are enough together         | 1 A 5, 2 A 1, 4 A 4 | 1-1 5/0, 2-4 5/0",
                "one of the others holds up all         | 1 A 5, 1 B 1      | ",
                "both sides are enough                  | 1 A 5, 2 B 5      | 1-1 5/0, 2-2 0/5",
                "one taken back waits                   | 1 A 5, 2 A -1     | 1-1 5/0",
                "and is felt with enough others         | 1 A 5, 2 A -1, 3 A 6 | 1-1 5/0, 2-3 5/0"
            })
    void a_figure_grows_by_nobody_or_by_enough(String why, String told, String shown) {
        assertThat(shown(Blocks.named(counts(told, true), expecting("A"), FIRST, SMALLEST)))
                .as(why)
                .isEqualTo(shown == null ? "" : shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "each value is enough by itself | 1 A 5, 1 B 4, 1 C 4 | 1 | ",
                "so another choice tells as little | 1 A 5, 1 B 5, 1 C 5 | 1 | 1-1 5/10",
                "a later start shares the borders  | 1 A 1, 2 A 4, 3 A 5 | 2 | 3-3 5/0"
            })
    void of_what_names_no_investment_all_have_the_same_blocks(String why, String told, int from, String shown) {
        List<Blocks.Block> blocks = Blocks.unnamed(
                counts(told, false), expecting("A"), YearMonth.of(2027, from), FIRST.plusYears(1), SMALLEST);

        assertThat(shown(blocks)).as(why).isEqualTo(shown == null ? "" : shown);
    }

    @Property(tries = 300)
    void between_two_investments_or_two_moments_nobody_is_found(
            @ForAll @Size(max = 24) List<@IntRange(min = -1, max = 7) Integer> told,
            @ForAll @IntRange(min = 1, max = 12) int oneStart,
            @ForAll @IntRange(min = 1, max = 12) int otherStart,
            @ForAll @IntRange(min = 1, max = 12) int earlier) {
        List<MonthlyCount> counts = new ArrayList<>();
        for (int place = 0; place < told.size(); place++) {
            counts.add(new MonthlyCount(
                    FIRST.plusMonths(place / 2), false, place % 2 == 0 ? "A" : "B", Optional.empty(), told.get(place)));
        }
        List<MonthlyCount> then = counts.stream()
                .filter(count -> count.arrived().isBefore(YearMonth.of(2027, earlier)))
                .toList();

        long one = reached(counts, oneStart);

        assertThat(Math.abs(one - reached(counts, otherStart))).satisfies(BlocksTest::tellsOfNobody);
        assertThat(Math.abs(one - reached(then, oneStart))).satisfies(BlocksTest::tellsOfNobody);
    }

    private static void tellsOfNobody(long difference) {
        assertThat(difference == 0 || difference >= SMALLEST).isTrue();
    }

    private static long reached(List<MonthlyCount> counts, int from) {
        return Blocks.unnamed(counts, expecting("A"), YearMonth.of(2027, from), FIRST.plusYears(1), SMALLEST).stream()
                .mapToLong(Blocks.Block::reached)
                .sum();
    }

    private static String shown(List<Blocks.Block> blocks) {
        return String.join(
                ", ",
                blocks.stream()
                        .map(block -> "%d-%d %d/%d"
                                .formatted(
                                        block.from().getMonthValue(),
                                        block.last().getMonthValue(),
                                        block.reached(),
                                        block.notReached()))
                        .toList());
    }

    private static List<MonthlyCount> counts(String told, boolean named) {
        List<MonthlyCount> counts = new ArrayList<>();
        if (told != null) {
            for (String one : told.split(", ", -1)) {
                String[] parts = one.strip().split(" ", -1);
                counts.add(new MonthlyCount(
                        YearMonth.of(2027, Integer.parseInt(parts[0])),
                        named,
                        parts[1],
                        Optional.empty(),
                        Long.parseLong(parts[2])));
            }
        }
        return counts;
    }

    private static Expectation expecting(String value) {
        return new Expectation(
                Sector.EMPLOYMENT,
                "EMPLOYMENT",
                List.of(value),
                Optional.empty(),
                Optional.empty(),
                10,
                Attribution.MATCHING);
    }
}
