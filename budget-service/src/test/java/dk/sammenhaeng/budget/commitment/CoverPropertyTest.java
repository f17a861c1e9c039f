package dk.sammenhaeng.budget.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.budget.budget.CarryOver;
import dk.sammenhaeng.budget.budget.Position;
import dk.sammenhaeng.platform.money.Dkk;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of cover for any budget of up to three years, whoever else is on it. */
class CoverPropertyTest {

    private static final UUID BUDGET = new UUID(1, 1);

    /** All in øre: the frame, what others have with and without cover, and what this action wants. */
    record Year(int number, long frame, long othersCovered, long othersLacking, long wanted) {

        static Year of(long frame, int share, long lacking, long wanted) {
            return new Year(2027, frame, frame * share / 100, lacking, wanted);
        }

        Year after(int years) {
            return new Year(number + years, frame, othersCovered, othersLacking, wanted);
        }
    }

    @Property
    void all_that_is_wanted_is_in_the_lines(
            @ForAll("years") List<Year> years, @ForAll CarryOver carryOver, @ForAll boolean legalRight) {
        List<Line> lines = lines(years, carryOver, legalRight);

        assertThat(lines.stream().map(Line::amount).reduce(Dkk.ZERO, Dkk::plus))
                .isEqualTo(kroner(years.stream().mapToLong(Year::wanted).sum()));
        assertThat(lines)
                .allMatch(line ->
                        !line.withoutCover().isNegative() && !line.covered().isNegative());
    }

    @Property
    void cover_is_never_given_twice(
            @ForAll("years") List<Year> years, @ForAll CarryOver carryOver, @ForAll boolean legalRight) {
        List<Line> lines = lines(years, carryOver, legalRight);

        pots(years, carryOver).forEach(pot -> assertThat(covered(lines, pot)
                        .plus(kroner(pot.stream().mapToLong(Year::othersCovered).sum())))
                .isLessThanOrEqualTo(kroner(pot.stream().mapToLong(Year::frame).sum())));
    }

    @Property
    void a_legal_right_gets_all_the_cover_there_is(@ForAll("years") List<Year> years, @ForAll CarryOver carryOver) {
        List<Line> lines = lines(years, carryOver, true);

        pots(years, carryOver).forEach(pot -> {
            long left = pot.stream()
                    .mapToLong(year -> year.frame() - year.othersCovered())
                    .sum();
            long wanted = pot.stream().mapToLong(Year::wanted).sum();
            assertThat(covered(lines, pot)).isEqualTo(kroner(Math.min(left, wanted)));
        });
    }

    @Property
    void what_is_discretionary_gets_nothing_that_a_legal_right_waits_for(
            @ForAll("years") List<Year> years, @ForAll CarryOver carryOver) {
        List<Line> lines = lines(years, carryOver, false);

        pots(years, carryOver).forEach(pot -> {
            long left = pot.stream()
                    .mapToLong(year -> year.frame() - year.othersCovered() - year.othersLacking())
                    .sum();
            long wanted = pot.stream().mapToLong(Year::wanted).sum();
            assertThat(covered(lines, pot)).isEqualTo(kroner(Math.clamp(left, 0, wanted)));
        });
    }

    @Provide
    Arbitrary<List<Year>> years() {
        Arbitrary<Long> sums = Arbitraries.longs().between(0, 500_000);
        return Combinators.combine(sums, Arbitraries.integers().between(0, 100), sums, sums.filter(sum -> sum > 0))
                .as(Year::of)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(years -> IntStream.range(0, years.size())
                        .mapToObj(index -> years.get(index).after(index))
                        .toList());
    }

    private static List<Line> lines(List<Year> years, CarryOver carryOver, boolean legalRight) {
        List<Position.Year> positions = new ArrayList<>();
        SortedMap<Integer, Dkk> wanted = new TreeMap<>();
        for (Year year : years) {
            positions.add(new Position.Year(
                    year.number(),
                    kroner(year.frame()),
                    kroner(year.othersCovered() + year.othersLacking()),
                    kroner(year.othersLacking())));
            wanted.put(year.number(), kroner(year.wanted()));
        }
        return new Cover(legalRight, Map.of(BUDGET, new Position(BUDGET, carryOver, positions)), List.of())
                .of(new Demand(Map.of(BUDGET, wanted), Dkk.ZERO));
    }

    /** The years that share a frame. */
    private static Stream<List<Year>> pots(List<Year> years, CarryOver carryOver) {
        return carryOver == CarryOver.FREE ? Stream.of(years) : years.stream().map(List::of);
    }

    private static Dkk covered(List<Line> lines, List<Year> pot) {
        return lines.stream()
                .filter(line -> pot.stream().anyMatch(year -> year.number() == line.year()))
                .map(Line::covered)
                .reduce(Dkk.ZERO, Dkk::plus);
    }

    private static Dkk kroner(long oere) {
        return Dkk.of(BigDecimal.valueOf(oere, 2));
    }
}
