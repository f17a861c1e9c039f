package dk.sammenhaeng.journey.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** No count by which a person could be recognised is shown, nor one from which it could be calculated. */
class SmallCellsTest {

    private static final long LIMIT = 5;

    @Test
    void large_counts_are_shown_with_their_total() {
        assertThat(SmallCells.of(List.of(5L, 12L, 0L), LIMIT))
                .isEqualTo(
                        new SmallCells(List.of(Optional.of(5L), Optional.of(12L), Optional.of(0L)), Optional.of(17L)));
    }

    @Test
    void one_small_count_takes_the_next_smallest_with_it() {
        assertThat(SmallCells.of(List.of(3L, 40L, 9L), LIMIT))
                .isEqualTo(new SmallCells(
                        List.of(Optional.empty(), Optional.of(40L), Optional.empty()), Optional.of(52L)));
    }

    @Test
    void a_small_total_is_hidden_too() {
        assertThat(SmallCells.of(List.of(4L, 0L), LIMIT))
                .isEqualTo(new SmallCells(List.of(Optional.empty(), Optional.of(0L)), Optional.empty()));
        assertThat(SmallCells.of(List.of(2L, 1L), LIMIT).total()).isEmpty();
    }

    @Test
    void a_share_is_of_the_fewer_on_its_two_sides_and_of_all_where_one_side_is_empty() {
        assertThat(SmallCells.ofShare(3, 40)).isEqualTo(3);
        assertThat(SmallCells.ofShare(40, 3)).isEqualTo(3);
        assertThat(SmallCells.ofShare(0, 40)).isEqualTo(40);
        assertThat(SmallCells.isShown(4, LIMIT)).isFalse();
        assertThat(SmallCells.isShown(5, LIMIT)).isTrue();
        assertThat(SmallCells.isShown(0, LIMIT)).isTrue();
    }

    @Property
    void nobody_below_the_limit_can_be_told_from_what_is_shown(
            @ForAll @Size(min = 1, max = 5) List<@LongRange(min = 0, max = 12) Long> counts) {
        SmallCells cells = SmallCells.of(counts, LIMIT);

        assertThat(cells.shown())
                .allSatisfy(shown -> shown.ifPresent(
                        count -> assertThat(count == 0 || count >= LIMIT).isTrue()));
        List<Integer> hidden = IntStream.range(0, counts.size())
                .filter(place -> cells.shown().get(place).isEmpty())
                .boxed()
                .toList();
        if (!hidden.isEmpty() && cells.total().isPresent()) {
            assertThat(hidden).hasSizeGreaterThan(1);
            assertThat(hidden.stream().mapToLong(counts::get).sum()).isGreaterThanOrEqualTo(LIMIT);
        }
    }

    @Property
    void where_everything_is_large_enough_nothing_is_hidden(
            @ForAll @Size(min = 1, max = 5) List<@LongRange(min = LIMIT, max = 99) Long> counts) {
        assertThat(SmallCells.of(counts, LIMIT).shown())
                .containsExactlyElementsOf(counts.stream().map(Optional::of).toList());
    }
}
