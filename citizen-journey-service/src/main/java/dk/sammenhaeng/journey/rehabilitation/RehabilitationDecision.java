package dk.sammenhaeng.journey.rehabilitation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Whether rehabilitation can help before home help is assessed, and what became of the offer (FW-J1).
 *
 * @param outcome empty where it is not relevant
 * @param reason why it is not relevant
 * @param lawValidFrom the first day of the period of the law that it was decided by (X16)
 * @param homeHelpHours a week, before the course
 */
record RehabilitationDecision(
        UUID id,
        UUID citizenId,
        boolean relevant,
        Optional<Outcome> outcome,
        Optional<String> reason,
        LocalDate decidedOn,
        LocalDate lawValidFrom,
        Optional<String> expectedGain,
        Optional<Course> course,
        Optional<BigDecimal> homeHelpHours,
        Optional<BigDecimal> homeHelpHoursAfter,
        long version) {

    /** True when home help may be assessed: not relevant, or the citizen has answered the offer. */
    boolean letsAssess() {
        return !relevant || outcome.filter(Outcome.OFFERED::equals).isEmpty();
    }

    /** What became of the offer. */
    enum Outcome {
        OFFERED,
        ACCEPTED,
        DECLINED,
        COMPLETED
    }

    /**
     * A course, limited in time and aimed at goals.
     *
     * @param to the first day after it
     */
    record Course(LocalDate from, LocalDate to, List<String> goals) {

        Course {
            goals = List.copyOf(goals);
        }
    }
}
