package dk.sammenhaeng.journey.journey;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * A meeting the citizen is called to (aftale).
 *
 * @param end the instant it is over, exclusive
 * @param travelMinutes what the citizen needs to get there from somewhere else
 */
public record Appointment(
        UUID id,
        String externalId,
        String title,
        Instant start,
        Instant end,
        Optional<String> place,
        int travelMinutes) {

    /** Microseconds are what the database keeps. */
    public Appointment {
        start = start.truncatedTo(ChronoUnit.MICROS);
        end = end.truncatedTo(ChronoUnit.MICROS);
    }

    /** The latest instant at which the citizen must leave another appointment to be here in time. */
    public Instant leaveBy(Appointment earlier) {
        boolean samePlace = place.isPresent() && place.equals(earlier.place);
        return samePlace ? start : start.minus(Duration.ofMinutes(travelMinutes));
    }
}
