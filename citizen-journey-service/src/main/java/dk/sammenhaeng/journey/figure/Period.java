package dk.sammenhaeng.journey.figure;

import dk.sammenhaeng.platform.http.Faults;
import java.time.LocalDate;

/**
 * Whole months, in every figure: so that nobody finds out about one day's one citizen by asking for a period and for the
 * same period with a day more.
 *
 * @param first the first day of a month
 * @param last the first day after the period, of a month, too
 */
public record Period(LocalDate first, LocalDate last) {

    /**
     * The period, when it is one.
     *
     * @throws dk.sammenhaeng.platform.http.Refusal 400 for a day within a month, or an end that is not after the beginning
     */
    public static Period of(LocalDate from, LocalDate to) {
        new Faults()
                .require(from.getDayOfMonth() == 1, "from", "period.months")
                .require(to.getDayOfMonth() == 1, "to", "period.months")
                .require(to.isAfter(from), "to", "period.empty")
                .refuseIfAny();
        return new Period(from, to);
    }
}
