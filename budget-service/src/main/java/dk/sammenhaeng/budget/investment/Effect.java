package dk.sammenhaeng.budget.investment;

import dk.sammenhaeng.platform.money.Dkk;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
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
 * @param paidBackIn the year in which the documented savings have, if they have
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
    record Year(int year, Dkk expectedSavings, long reached, long notReached, BigDecimal savings) {}

    static Effect of(Terms terms, Reached reached) {
        BigDecimal expected = terms.savings().stream()
                .map(saving -> saving.amount().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal number = BigDecimal.valueOf(terms.expected().number());
        List<Year> years = new ArrayList<>();
        BigDecimal hoped = BigDecimal.ZERO;
        BigDecimal documented = BigDecimal.ZERO.setScale(ORE);
        long soFar = 0;
        Optional<Integer> hopedBack = Optional.empty();
        Optional<Integer> paidBack = Optional.empty();
        for (int year : years(terms)) {
            long here = reached.reached().getOrDefault(year, 0L);
            soFar += here;
            // Each year's is the difference of two rounded sums, so that the years add up to the total.
            BigDecimal now = expected.multiply(BigDecimal.valueOf(soFar)).divide(number, ORE, RoundingMode.HALF_UP);
            Dkk saving = savingIn(year, terms);
            years.add(new Year(
                    year, saving, here, reached.notReached().getOrDefault(year, 0L), now.subtract(documented)));
            hoped = hoped.add(saving.value());
            documented = now;
            hopedBack = hopedBack.or(paidBy(hoped, terms, year));
            paidBack = paidBack.or(paidBy(documented, terms, year));
        }
        return new Effect(
                expected.setScale(ORE),
                expected.divide(number, ORE, RoundingMode.HALF_UP),
                hopedBack,
                reached.total(),
                reached.totalNotReached(),
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
