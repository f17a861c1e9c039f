package dk.sammenhaeng.budget.investment;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A day on which the effect is measured (målepunkt; BUD-07).
 *
 * @param toldDue true once the event has told that its day has come
 * @param measuredNumber what the finished blocks before its month held, as known on the day of measuring
 */
@Embeddable
record Checkpoint(
        LocalDate onDay,
        int expectedNumber,
        boolean toldDue,
        @Nullable Long measuredNumber,
        @Nullable String conclusion,
        @Nullable String measuredBy,
        @Nullable Instant measuredAt) {

    static Checkpoint planned(Terms.Planned planned) {
        return new Checkpoint(planned.on(), planned.expectedNumber(), false, null, null, null, null);
    }

    boolean isMeasured() {
        return measuredAt != null;
    }

    Optional<Measurement> measurement() {
        return Optional.ofNullable(measuredAt)
                .map(at -> new Measurement(
                        Optional.ofNullable(measuredNumber),
                        Objects.requireNonNull(conclusion),
                        Objects.requireNonNull(measuredBy),
                        at));
    }

    /**
     * What was reached by the day, and what a person concludes from it.
     *
     * @param number absent where none may be told
     */
    record Measurement(Optional<Long> number, String conclusion, String by, Instant at) {}

    Checkpoint told() {
        return new Checkpoint(onDay, expectedNumber, true, measuredNumber, conclusion, measuredBy, measuredAt);
    }

    Checkpoint measured(@Nullable Long number, String why, String by, Instant at) {
        return new Checkpoint(onDay, expectedNumber, true, number, why, by, at);
    }

    boolean isAs(Terms.Planned planned) {
        return onDay.equals(planned.on()) && expectedNumber == planned.expectedNumber();
    }
}
