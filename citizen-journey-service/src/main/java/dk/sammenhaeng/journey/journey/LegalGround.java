package dk.sammenhaeng.journey.journey;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A law that lets a sector read plans of a type without the citizen's consent (hjemmel), while it is in force.
 *
 * @param law as it is named in an answer
 * @param validTo the first day on which it no longer is
 */
public record LegalGround(
        String planType,
        Sector readingSector,
        String law,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        boolean toBeChecked,
        String source) {

    /** True when a user of the sector may read the plan by this law on the day. */
    boolean opens(Plan plan, Sector reading, LocalDate day) {
        return reading == readingSector
                && plan.planType().equals(planType)
                && !day.isBefore(validFrom)
                && validTo.filter(end -> !end.isAfter(day)).isEmpty();
    }
}
