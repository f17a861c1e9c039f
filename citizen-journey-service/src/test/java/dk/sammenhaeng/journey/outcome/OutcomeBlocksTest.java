package dk.sammenhaeng.journey.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.journey.figure.Block;
import dk.sammenhaeng.journey.figure.Period;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.outcome.OutcomeBlocks.Part;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which months outcomes are shown of: never so few, nor so cut, that somebody could be found. */
class OutcomeBlocksTest {

    private static final long FEWEST = 5;
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);

    private static final Part KEPT = new Part("KEPT", true, false);
    private static final Part LOST = new Part("LOST", false, false);
    private static final Part YOUNG_KEPT = new Part("KEPT", true, true);

    @ParameterizedTest(name = "kept, lost and kept by the young each month: {0}")
    @CsvSource({
        "5 5 0,                 '2026-01-01..2026-02-01 5/10'",
        "5 0 6,                 '2026-01-01..2026-02-01 11/11'",
        "4 9 0,                 ''",
        "5 5 4,                 ''",
        "5 5 4 | 0 5 5,         '2026-01-01..2026-03-01 14/24'",
        "5 5 0 | 6 5 0 | 1 0 0, '2026-01-01..2026-02-01 5/10; 2026-02-01..2026-03-01 6/11'",
        "5 5 0 | 1 0 0 | 4 6 0, '2026-01-01..2026-02-01 5/10; 2026-02-01..2026-04-01 5/11'"
    })
    void months_are_put_together_until_each_part_is_enough_or_nobody(String told, String shown) {
        List<Block<Part>> months = new ArrayList<>();
        for (String month : told.split("\\|", -1)) {
            String[] counts = month.strip().split(" ", -1);
            months.add(month(
                    months.size(), Long.parseLong(counts[0]), Long.parseLong(counts[1]), Long.parseLong(counts[2])));
        }

        assertThat(String.join(
                        "; ",
                        OutcomeBlocks.blocks(months, FEWEST).stream()
                                .map(block -> block.from() + ".." + block.to() + " " + block.count(Part::counted) + "/"
                                        + block.count(part -> true))
                                .toList()))
                .isEqualTo(shown);
    }

    @Test
    void one_person_is_not_enough_however_often_and_counts_once_a_month() {
        UUID often = UUID.randomUUID();
        Map<UUID, Long> kept = new HashMap<>(persons(4));
        kept.put(often, 9L);
        Block<Part> january = Block.of(JANUARY, Map.of(LOST, Map.of(often, 7L), KEPT, kept));
        Block<Part> february = Block.of(JANUARY.plusMonths(1), Map.of(LOST, persons(5)));

        assertThat(OutcomeBlocks.blocks(List.of(january), FEWEST)).isEmpty();
        assertThat(OutcomeBlocks.blocks(List.of(january, february), FEWEST))
                .singleElement()
                .satisfies(both -> {
                    assertThat(both.count(KEPT::equals)).isEqualTo(5);
                    assertThat(both.count(LOST::equals)).isEqualTo(6);
                });
    }

    @Test
    void the_young_are_told_from_all_of_the_same_months() {
        Block<Part> shown = month(0, 6, 5, 9);

        HousingRetention figures = HousingRetention.of(measure(), Optional.of(shown));

        assertThat(figures.groups())
                .containsExactly(
                        new HousingRetention.Group(
                                TargetGroup.HOMELESS,
                                Optional.of(15L),
                                Optional.of(5L),
                                Optional.of(new BigDecimal("75.0"))),
                        new HousingRetention.Group(
                                TargetGroup.YOUNG_HOMELESS,
                                Optional.of(9L),
                                Optional.of(0L),
                                Optional.of(new BigDecimal("100.0"))));
        assertThat(HousingRetention.of(measure(), Optional.empty()).groups())
                .allMatch(group -> group.kept().isEmpty()
                        && group.lost().isEmpty()
                        && group.keptPercent().isEmpty());
    }

    @Property
    void nobody_is_found_by_subtracting_one_period_from_another(
            @ForAll @Size(min = 1, max = 6)
                    List<@Size(min = 3, max = 3) List<@LongRange(min = 0, max = 9) Long>> told) {
        List<Block<Part>> months = new ArrayList<>();
        for (int at = 0; at < told.size(); at++) {
            List<Long> counts = told.get(at);
            months.add(month(at, counts.get(0), counts.get(1), counts.get(2)));
        }
        List<Block<Part>> blocks = OutcomeBlocks.blocks(months, FEWEST);
        List<Block<Part>> shown = new ArrayList<>();
        for (int from = 0; from < told.size(); from++) {
            for (int to = from + 1; to <= told.size(); to++) {
                Period period = new Period(JANUARY.plusMonths(from), JANUARY.plusMonths(to));
                blocks.stream()
                        .filter(block -> block.liesIn(period))
                        .reduce(Block::with)
                        .ifPresent(shown::add);
            }
        }
        for (Block<Part> one : shown) {
            for (Block<Part> other : shown) {
                boolean within =
                        !one.from().isAfter(other.from()) && !other.to().isAfter(one.to());
                for (Part part : List.of(KEPT, LOST, YOUNG_KEPT)) {
                    assertThat(one.count(part::equals)).matches(OutcomeBlocksTest::isEnough);
                    if (within) {
                        assertThat(one.count(part::equals) - other.count(part::equals))
                                .matches(OutcomeBlocksTest::isEnough);
                    }
                }
            }
        }
    }

    private static boolean isEnough(long count) {
        return count == 0 || count >= FEWEST;
    }

    private static Block<Part> month(int at, long kept, long lost, long youngKept) {
        return Block.of(
                JANUARY.plusMonths(at),
                Map.of(KEPT, persons(kept), LOST, persons(lost), YOUNG_KEPT, persons(youngKept)));
    }

    private static Map<UUID, Long> persons(long many) {
        Map<UUID, Long> persons = new HashMap<>();
        for (long person = 0; person < many; person++) {
            persons.put(UUID.randomUUID(), 1L);
        }
        return persons;
    }

    private static Measure measure() {
        return new Measure(
                "HOUSING_RETENTION",
                Sector.SOCIAL,
                new Measure.Names("Fastholder", "Keeps"),
                Optional.empty(),
                List.of("KEPT", "LOST"),
                List.of("KEPT"),
                Measure.Recorded.BY_EPISODE,
                new Measure.Goal(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalInt.empty(),
                        Optional.empty(),
                        OptionalInt.empty(),
                        OptionalInt.empty()),
                OptionalInt.empty(),
                LocalDate.of(2009, 1, 1),
                Optional.empty(),
                "Evalueringen");
    }
}
