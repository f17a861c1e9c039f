package dk.sammenhaeng.supervision.outcome;

import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Whole months.
 *
 * @param to the first month behind it
 */
record Period(YearMonth from, YearMonth to) {

    /**
     * The period, when it is one.
     *
     * @throws Refusal 400 for a day within a month, or an end that is not after the beginning
     */
    static Period of(LocalDate from, LocalDate to) {
        new Faults()
                .require(from.getDayOfMonth() == 1, "from", "period.months")
                .require(to.getDayOfMonth() == 1, "to", "period.months")
                .require(to.isAfter(from), "to", "period.empty")
                .refuseIfAny();
        return new Period(YearMonth.from(from), YearMonth.from(to));
    }

    LocalDate lastDay() {
        return to.minusMonths(1).atEndOfMonth();
    }
}
