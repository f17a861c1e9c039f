package dk.sammenhaeng.journey.indicator;

import dk.sammenhaeng.journey.figure.SmallCells;
import dk.sammenhaeng.journey.indicator.Indicator.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What was counted of a whole municipality or of one group.
 *
 * @param first what the group is of the first dimension
 * @param second what it is of the second
 * @param total true for all of it
 * @param persons how many different citizens
 * @param cases how many things were counted
 * @param sum of their numbers
 * @param with how many citizens have one with a number above nothing
 * @param without how many have one with nothing
 */
record Cell(
        Optional<String> first,
        Optional<String> second,
        boolean total,
        long persons,
        long cases,
        BigDecimal sum,
        long with,
        long without) {

    /** The smallest number of citizens that the figure would tell of; nobody tells nothing. */
    long smallest(Unit unit) {
        return switch (unit) {
            case PERCENT -> SmallCells.ofShare(with, without);
            case COUNT, DAYS, MEAN -> persons;
        };
    }

    /** The figure; none where nothing was counted that it could be of. */
    Optional<BigDecimal> value(Unit unit) {
        return switch (unit) {
            case COUNT -> Optional.of(BigDecimal.valueOf(cases));
            case PERCENT -> mean(BigDecimal.valueOf(100));
            case DAYS, MEAN -> mean(BigDecimal.ONE);
        };
    }

    private Optional<BigDecimal> mean(BigDecimal factor) {
        return cases == 0
                ? Optional.empty()
                : Optional.of(sum.multiply(factor).divide(BigDecimal.valueOf(cases), 1, RoundingMode.HALF_UP));
    }
}
