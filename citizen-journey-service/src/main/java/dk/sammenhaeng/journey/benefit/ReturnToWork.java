package dk.sammenhaeng.journey.benefit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The way back to the job of a sick-listed citizen (fastholdelse, CIT-10): each benefit has one of its own.
 *
 * @param employer nobody yet where empty
 * @param endedOn the day the benefit ended, or another way back was opened
 */
record ReturnToWork(
        UUID id,
        UUID citizenId,
        UUID benefitId,
        Optional<Employer> employer,
        List<Step> steps,
        Optional<LocalDate> endedOn,
        long version) {

    ReturnToWork {
        steps = List.copyOf(steps);
    }

    /**
     * The employer's contact person.
     *
     * @param user the contact person's user, where the employer is an institution of the suite
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Employer(String name, String contactName, String contactPhone, Optional<String> user) {}

    /** From a day on so many hours a week. */
    record Step(LocalDate from, BigDecimal weeklyHours) {}
}
