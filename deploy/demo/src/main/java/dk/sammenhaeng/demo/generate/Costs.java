package dk.sammenhaeng.demo.generate;

import dk.sammenhaeng.demo.model.ActionType.Price;
import dk.sammenhaeng.demo.model.YearlyAmount;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/** What an action costs in each budget year, by the days it runs in it. */
final class Costs {

    /** Budgets are opened for this year and the two after. */
    static final int YEARS = 3;

    private static final double WEEKS_OF_YEAR = 52;
    private static final int MONTHS_OF_YEAR = 12;

    private Costs() {}

    /** Nothing for years already closed, nor for those no budget is opened for. */
    static List<YearlyAmount> of(Price price, int weeklyHours, LocalDate from, LocalDate to, LocalDate today) {
        double yearly = price.hour() * weeklyHours * WEEKS_OF_YEAR + price.month() * MONTHS_OF_YEAR;
        return IntStream.range(today.getYear(), today.getYear() + YEARS)
                .mapToObj(year -> new YearlyAmount(year, Math.round(yearly * shareOf(year, from, to))))
                .filter(amount -> amount.kroner() > 0)
                .toList();
    }

    private static double shareOf(int year, LocalDate from, LocalDate to) {
        LocalDate begin = LocalDate.of(year, 1, 1);
        LocalDate end = begin.plusYears(1);
        long days = ChronoUnit.DAYS.between(from.isAfter(begin) ? from : begin, to.isBefore(end) ? to : end);
        return Math.max(0, days) / (double) begin.lengthOfYear();
    }
}
