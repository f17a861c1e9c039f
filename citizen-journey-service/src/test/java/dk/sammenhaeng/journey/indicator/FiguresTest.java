package dk.sammenhaeng.journey.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.journey.indicator.Figures.Figure;
import dk.sammenhaeng.journey.indicator.Indicator.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** No figure by which a citizen could be recognised is shown. */
class FiguresTest {

    private static final long LIMIT = 5;
    private static final Indicator COUNT = Indicator.of("count", Unit.COUNT, "", List.of("sector", "cause"), "");
    private static final Indicator SHARE = Indicator.of("share", Unit.PERCENT, "", List.of("sector"), "");
    private static final Indicator DAYS = Indicator.of("days", Unit.DAYS, "", List.of("sector"), "");

    @Test
    void a_large_group_is_shown_by_the_names_of_its_dimensions() {
        Figures figures = Figures.of(COUNT, List.of(whole(20, 0, 24), group("SOCIAL", 20, 0, 24)), LIMIT);

        assertThat(figures.groups()).singleElement().satisfies(group -> {
            assertThat(group.group()).isEqualTo(Map.of("sector", "SOCIAL"));
            assertThat(group.persons()).hasValue(20);
            assertThat(group.value()).contains(new BigDecimal(24));
        });
        assertThat(figures.total().flatMap(Figure::value)).contains(new BigDecimal(24));
    }

    @Test
    void one_small_group_takes_another_with_it_so_that_the_total_does_not_tell() {
        Figures figures = Figures.of(
                COUNT,
                List.of(whole(52, 0, 52), group("A", 3, 0, 3), group("B", 40, 0, 40), group("C", 9, 0, 9)),
                LIMIT);

        assertThat(figures.groups()).extracting(FiguresTest::isShown).containsExactly(false, true, false);
        assertThat(figures.total()).matches(total -> isShown(total.orElseThrow()));
    }

    @Test
    void a_share_is_hidden_when_few_are_on_either_side_of_it() {
        assertThat(Figures.of(SHARE, List.of(whole(3, 40, 43)), LIMIT).total()).matches(FiguresTest::isHidden);
        assertThat(Figures.of(SHARE, List.of(whole(40, 3, 43)), LIMIT).total()).matches(FiguresTest::isHidden);
        assertThat(Figures.of(SHARE, List.of(whole(10, 30, 40)), LIMIT).total().flatMap(Figure::value))
                .contains(new BigDecimal("25.0"));
        assertThat(Figures.of(SHARE, List.of(whole(0, 30, 30)), LIMIT).total().flatMap(Figure::value))
                .as("nobody tells nothing")
                .contains(new BigDecimal("0.0"));
    }

    @Test
    void a_mean_is_hidden_when_it_is_of_few() {
        assertThat(Figures.of(DAYS, List.of(whole(4, 0, 4)), LIMIT).total()).matches(FiguresTest::isHidden);
        assertThat(Figures.of(DAYS, List.of(whole(5, 0, 2)), LIMIT).total().flatMap(Figure::value))
                .contains(new BigDecimal("2.5"));
    }

    @Test
    void what_must_not_be_mixed_has_no_total_and_hides_each_part_by_itself() {
        Indicator apart = Indicator.of("apart", Unit.COUNT, "", List.of("measure", "way"), "")
                .withoutTotal();

        Figures figures = Figures.of(
                apart,
                List.of(
                        whole(69, 0, 69),
                        group("X", "A", 3, 3),
                        group("X", "B", 40, 40),
                        group("Y", "A", 9, 9),
                        group("Y", "B", 17, 17)),
                LIMIT);

        assertThat(figures.total()).isEmpty();
        assertThat(figures.groups())
                .as("as the total of X stands elsewhere")
                .extracting(FiguresTest::isShown)
                .containsExactly(false, false, true, true);
    }

    @Test
    void where_nothing_was_counted_there_is_nothing() {
        assertThat(Figures.of(SHARE, List.of(), LIMIT)).isEqualTo(new Figures(Optional.empty(), List.of()));
    }

    @Property
    void no_side_of_a_share_below_the_limit_is_shown_or_follows_from_what_is_shown(
            @ForAll @Size(min = 1, max = 5) List<@LongRange(min = 0, max = 12) Long> with,
            @ForAll @Size(min = 5, max = 5) List<@LongRange(min = 0, max = 12) Long> without) {
        List<Cell> cells = new ArrayList<>();
        long allWith = 0;
        long allWithout = 0;
        for (int i = 0; i < with.size(); i++) {
            long yes = with.get(i);
            long no = without.get(i);
            allWith += yes;
            allWithout += no;
            if (yes + no > 0) {
                cells.add(group("S" + i, yes, no, yes + no));
            }
        }
        cells.addFirst(whole(allWith, allWithout, allWith + allWithout));

        Figures figures = Figures.of(SHARE, cells, LIMIT);

        long shownWith = 0;
        long shownWithout = 0;
        for (int i = 0; i < figures.groups().size(); i++) {
            Cell cell = cells.get(i + 1);
            if (isShown(figures.groups().get(i))) {
                assertThat(cell.with() == 0 || cell.with() >= LIMIT).isTrue();
                assertThat(cell.without() == 0 || cell.without() >= LIMIT).isTrue();
                shownWith += cell.with();
                shownWithout += cell.without();
            }
        }
        long hidden = figures.groups().stream().filter(group -> !isShown(group)).count();
        if (hidden > 0 && isShown(figures.total().orElseThrow())) {
            assertThat(hidden).isGreaterThan(1);
            assertThat(allWith + allWithout - shownWith - shownWithout).isGreaterThanOrEqualTo(LIMIT);
        }
    }

    private static boolean isShown(Figure figure) {
        return figure.value().isPresent()
                || figure.cases().isPresent()
                || figure.persons().isPresent();
    }

    private static boolean isHidden(Optional<Figure> figure) {
        return figure.isPresent() && !isShown(figure.get());
    }

    private static Cell whole(long with, long without, long cases) {
        return cell(Optional.empty(), Optional.empty(), true, with, without, cases);
    }

    private static Cell group(String first, long with, long without, long cases) {
        return cell(Optional.of(first), Optional.empty(), false, with, without, cases);
    }

    private static Cell group(String first, String second, long persons, long cases) {
        return cell(Optional.of(first), Optional.of(second), false, persons, 0, cases);
    }

    private static Cell cell(
            Optional<String> first, Optional<String> second, boolean total, long with, long without, long cases) {
        return new Cell(first, second, total, with + without, cases, BigDecimal.valueOf(with), with, without);
    }
}
