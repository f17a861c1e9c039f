package dk.sammenhaeng.journey.team;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Hours planned for the work across sectors around a citizen (koordineringstid, CIT-12).
 *
 * @param to the first day after
 * @param jointFund the joint fund that is to pay, as budget knows it; naming it reserves nothing
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record CoordinationTime(
        UUID id, BigDecimal hours, LocalDate from, LocalDate to, Optional<String> jointFund, long version) {

    boolean isInForceOn(LocalDate day) {
        return !from.isAfter(day) && to.isAfter(day);
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
