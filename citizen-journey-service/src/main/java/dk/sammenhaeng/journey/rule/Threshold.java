package dk.sammenhaeng.journey.rule;

import java.math.BigDecimal;

/**
 * A number in a rule that each municipality may decide for itself (tærskel).
 *
 * @param usual what holds where neither the municipality nor dated reference data says otherwise
 * @param least the smallest a municipality may decide
 * @param most the largest
 * @param source where the usual number comes from
 */
public record Threshold(String key, Unit unit, BigDecimal usual, BigDecimal least, BigDecimal most, String source) {

    /** A whole number of days, months or things. */
    static Threshold of(String key, Unit unit, long usual, long least, long most, String source) {
        return new Threshold(
                key, unit, BigDecimal.valueOf(usual), BigDecimal.valueOf(least), BigDecimal.valueOf(most), source);
    }

    /** True when a municipality may decide the value. */
    boolean allows(BigDecimal value) {
        return value.compareTo(least) >= 0
                && value.compareTo(most) <= 0
                && value.stripTrailingZeros().scale() <= unit.decimals;
    }

    /** The same number as people write it: 20, not 2E+1 or 20.00. */
    static BigDecimal plain(BigDecimal value) {
        BigDecimal shortest = value.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    /** What the number counts. */
    public enum Unit {
        DAYS(0),
        MONTHS(0),
        COUNT(0),
        HOURS_A_WEEK(2);

        private final int decimals;

        Unit(int decimals) {
            this.decimals = decimals;
        }
    }
}
