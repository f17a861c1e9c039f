package dk.sammenhaeng.journey.team;

import dk.sammenhaeng.journey.journey.Payer.YearlyAmount;
import dk.sammenhaeng.platform.money.Dkk;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Which share of the money of a period is kept when the period ends early: that of the days that were. */
final class SpentShare {

    private SpentShare() {}

    /**
     * The sums that are left of those wished for a period, by year; a year of which no day was has none.
     *
     * @param to the first day after the period as planned
     * @param end the first day after the period as it was
     */
    static List<YearlyAmount> of(List<YearlyAmount> wished, LocalDate from, LocalDate to, LocalDate end) {
        return wished.stream()
                .map(yearly -> new YearlyAmount(
                        yearly.year(),
                        share(yearly.amount(), days(yearly.year(), from, end), days(yearly.year(), from, to))))
                .filter(yearly -> !yearly.amount().isZero())
                .toList();
    }

    private static Dkk share(Dkk amount, long used, long planned) {
        return used >= planned
                ? amount
                : Dkk.of(amount.value()
                        .multiply(BigDecimal.valueOf(used))
                        .divide(BigDecimal.valueOf(planned), 2, RoundingMode.HALF_UP));
    }

    private static long days(int year, LocalDate from, LocalDate to) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate after = first.plusYears(1);
        return Math.max(
                0, ChronoUnit.DAYS.between(from.isAfter(first) ? from : first, to.isBefore(after) ? to : after));
    }
}
