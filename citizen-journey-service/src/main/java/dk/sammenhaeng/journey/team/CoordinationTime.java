package dk.sammenhaeng.journey.team;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Funding;
import dk.sammenhaeng.journey.journey.Payer;
import dk.sammenhaeng.journey.journey.Payer.YearlyAmount;
import dk.sammenhaeng.journey.journey.Sector;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Hours planned for the work across sectors around a citizen (koordineringstid, CIT-12).
 *
 * @param to the first day after
 * @param jointFund what the joint fund that is to pay is called
 * @param funding the money wished of it; none where nothing is wished
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record CoordinationTime(
        UUID id,
        BigDecimal hours,
        LocalDate from,
        LocalDate to,
        Optional<String> jointFund,
        Optional<Money> funding,
        long version) {

    boolean isInForceOn(LocalDate day) {
        return !from.isAfter(day) && to.isAfter(day);
    }

    /**
     * What a joint fund (fælles pulje) is wished to pay, and what budget answers.
     *
     * @param sector who the time is mostly for
     * @param state PENDING until budget has answered the latest wish
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Money(
            Sector sector,
            UUID budgetId,
            List<YearlyAmount> yearlyAmounts,
            Funding.State state,
            Optional<String> reason) {

        Payer payer() {
            return new Payer(Optional.of(budgetId), yearlyAmounts);
        }
    }

    /**
     * The time planned, the latest first.
     *
     * @param sectors how many sectors with a plan in force the caller may know of
     * @param hoursNow the hours of what is in force today
     * @param warning the warning: two sectors or more, and no time for coordinating them
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ListView(List<CoordinationTime> items, long sectors, BigDecimal hoursNow, Optional<Warning> warning) {}

    /** What is wrong, with its text. */
    record Warning(Code code, String text) {}

    /** Which warning. */
    enum Code {
        NO_COORDINATION_TIME
    }
}
