package dk.sammenhaeng.budget.investment;

import dk.sammenhaeng.platform.access.Caller;
import dk.sammenhaeng.platform.access.Role;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Who looks at figures. Economy sees them all; everyone else whole months alone, and no number by which a person could be
 * recognised.
 *
 * @param smallest the smallest number that is shown
 */
record Reader(boolean isEconomy, long smallest) {

    static Reader of(Caller caller, InvestmentSettings settings) {
        return new Reader(caller.isAny(Role.CONTROLLER), settings.smallestShown());
    }

    /** A number of nobody tells of nobody. */
    boolean mayKnow(long number) {
        return isEconomy || number == 0 || number >= smallest;
    }

    /** The first month that is not counted. */
    YearMonth countsUntil(YearMonth end, LocalDate today) {
        YearMonth heard = YearMonth.from(hears(today));
        return heard.isBefore(end) ? heard : end;
    }

    /** The first day whose news do not count: heard day by day, a figure would tell of one day's one citizen. */
    LocalDate hears(LocalDate today) {
        return YearMonth.from(today).plusMonths(isEconomy ? 1 : 0).atDay(1);
    }
}
