package dk.sammenhaeng.journey.rehabilitation;

import dk.sammenhaeng.journey.journey.Decision;
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
 * @param decision by which law and authority, until when one can complain, and what came of a complaint (C20)
 * @param homeHelpHours a week, before the course
 * @param countsUntil the first day on which home help needs a new decision; empty while the offer is not answered
 * @param followUpOn the last day for the citizen's answer, or for what became of the course
 * @param overdue true when that day is over
 */
record RehabilitationDecision(
        UUID id,
        UUID citizenId,
        boolean relevant,
        Optional<Outcome> outcome,
        Optional<String> reason,
        Decision decision,
        LocalDate lawValidFrom,
        Optional<String> expectedGain,
        Optional<Course> course,
        Optional<BigDecimal> homeHelpHours,
        Optional<BigDecimal> homeHelpHoursAfter,
        Optional<LocalDate> countsUntil,
        Optional<LocalDate> followUpOn,
        boolean overdue,
        long version) {

    /** The day of the decision. */
    LocalDate decidedOn() {
        return decision.decidedOn().orElseThrow();
    }

    /**
     * True when home help may be assessed on the day: it was decided before, is not relevant or the citizen has answered
     * the offer, and that is not too long ago to tell of the need of now.
     */
    boolean letsAssess(LocalDate on) {
        return !decidedOn().isAfter(on) && countsUntil.filter(on::isBefore).isPresent();
    }

    /** True while the offer waits for an answer, or the course runs; a course that is over stands in nothing's way. */
    boolean goesOn(LocalDate today) {
        return outcome.filter(Outcome.OFFERED::equals).isPresent()
                || (outcome.filter(Outcome.ACCEPTED::equals).isPresent()
                        && course.filter(one -> one.to().isAfter(today)).isPresent());
    }

    /** What can be done with it now. */
    List<String> allowedActions() {
        return outcome.map(known -> switch (known) {
                    case OFFERED -> List.of("answers");
                    case ACCEPTED -> List.of("completions");
                    case DECLINED, COMPLETED -> List.<String>of();
                })
                .orElse(List.of());
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
