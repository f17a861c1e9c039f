package dk.sammenhaeng.budget.investment;

import dk.sammenhaeng.platform.money.Dkk;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * What an investment was hoped to give and what outcomes document of it (tilbagebetaling). Each outcome documents the same
 * share of the savings hoped for; the rest stays a hope (FW-B15), and no kroner of either are booked (BUD-06).
 *
 * @param savingPerOutcome what one outcome is worth by the terms
 * @param savings what the outcomes reached are worth by the terms
 * @param expectedPaidBackIn the year in which the savings hoped for have paid the amount back, if they do
 * @param paidBackIn the year of the block with which the documented savings have, if they have
 */
record Effect(
        BigDecimal expectedSavings,
        BigDecimal savingPerOutcome,
        Optional<Integer> expectedPaidBackIn,
        long reached,
        long notReached,
        BigDecimal savings,
        Optional<Integer> paidBackIn,
        List<Year> years) {

    private static final int ORE = 2;

    Effect {
        years = List.copyOf(years);
    }

    /** One calendar year. */
    record Year(int year, Dkk expectedSavings) {}

    static Effect of(Terms terms, List<Blocks.Block> blocks) {
        BigDecimal expected = terms.savings().stream()
                .map(saving -> saving.amount().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal number = BigDecimal.valueOf(terms.expected().number());
        List<Year> years = years(terms).stream()
                .map(year -> new Year(year, savingIn(year, terms)))
                .toList();
        BigDecimal hoped = BigDecimal.ZERO;
        Optional<Integer> hopedBack = Optional.empty();
        for (Year year : years) {
            hoped = hoped.add(year.expectedSavings().value());
            hopedBack = hopedBack.or(paidBy(hoped, terms, year.year()));
        }
        BigDecimal documented = BigDecimal.ZERO.setScale(ORE);
        Optional<Integer> paidBack = Optional.empty();
        long reached = 0;
        long notReached = 0;
        for (Blocks.Block block : blocks) {
            reached += block.reached();
            notReached += block.notReached();
            documented = expected.multiply(BigDecimal.valueOf(reached)).divide(number, ORE, RoundingMode.HALF_UP);
            paidBack = paidBack.or(paidBy(documented, terms, block.last().getYear()));
        }
        return new Effect(
                expected.setScale(ORE),
                expected.divide(number, ORE, RoundingMode.HALF_UP),
                hopedBack,
                reached,
                notReached,
                documented,
                paidBack,
                years);
    }

    /** The part of the savings hoped for that no outcome documents. */
    BigDecimal stillExpected() {
        return expectedSavings.subtract(savings).max(BigDecimal.ZERO.setScale(ORE));
    }

    private static List<Integer> years(Terms terms) {
        return IntStream.rangeClosed(
                        terms.startsOn().getYear(), terms.endsOn().minusDays(1).getYear())
                .boxed()
                .toList();
    }

    private static Dkk savingIn(int year, Terms terms) {
        return terms.savings().stream()
                .filter(saving -> saving.year() == year)
                .findFirst()
                .map(Saving::amount)
                .orElse(Dkk.ZERO);
    }

    private static Supplier<Optional<Integer>> paidBy(BigDecimal sum, Terms terms, int year) {
        return () -> sum.compareTo(terms.amount().value()) >= 0 ? Optional.of(year) : Optional.empty();
    }
}
