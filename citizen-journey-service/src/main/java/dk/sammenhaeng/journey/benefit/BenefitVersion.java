package dk.sammenhaeng.journey.benefit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A benefit as it was known here for a time.
 *
 * @param to the first day without it
 * @param recordedUntil when the next version came
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record BenefitVersion(
        long version,
        long externalVersion,
        String kind,
        LocalDate from,
        Optional<LocalDate> to,
        Optional<String> targetGroup,
        boolean hasJob,
        boolean fastTrack,
        Instant recordedAt,
        Optional<Instant> recordedUntil) {}
