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
 * @param sanctionable true when absence can lead to a benefit sanction (sanktion)
 * @param interpreter the language an interpreter is needed for
 * @param attendance how it went, where that is known
 */
public record Appointment(
        UUID id,
        String externalId,
        String title,
        Instant start,
        Instant end,
        Optional<String> place,
        int travelMinutes,
        boolean sanctionable,
        Optional<Form> form,
        Optional<String> interpreter,
        Optional<Attendance> attendance) {

    /** How people meet (FW-X13). */
    public enum Form {
        PHYSICAL,
        PHONE,
        VIDEO
    }

    /** Microseconds are what the database keeps. */
    public Appointment {
        start = start.truncatedTo(ChronoUnit.MICROS);
        end = end.truncatedTo(ChronoUnit.MICROS);
        // Versions kept from before a plan could say it have none.
        attendance = attendance == null ? Optional.empty() : attendance;
    }

    /** An appointment of which nobody said how it went. */
    public Appointment(
            UUID id,
            String externalId,
            String title,
            Instant start,
            Instant end,
            Optional<String> place,
            int travelMinutes,
            boolean sanctionable,
            Optional<Form> form,
            Optional<String> interpreter) {
        this(
                id,
                externalId,
                title,
                start,
                end,
                place,
                travelMinutes,
                sanctionable,
                form,
                interpreter,
                Optional.empty());
    }

    /** False where it was called off. */
    public boolean stands() {
        return attendance.filter(Attendance::isCancelled).isEmpty();
    }

    /** True where the citizen came, or may still have come or come. */
    public boolean mayBeKept() {
        return attendance.filter(how -> how != Attendance.ATTENDED).isEmpty();
    }

    /** The latest instant at which the citizen must leave another appointment to be here in time. */
    public Instant leaveBy(Appointment earlier) {
        boolean samePlace = place.isPresent() && place.equals(earlier.place);
        return samePlace ? start : start.minus(Duration.ofMinutes(travelMinutes));
    }
}
