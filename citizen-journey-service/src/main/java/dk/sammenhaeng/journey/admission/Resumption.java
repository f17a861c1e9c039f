package dk.sammenhaeng.journey.admission;

import dk.sammenhaeng.journey.journey.Sector;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * An action that a stay pauses, or an appointment that fell into it, and who must take it up again (genoptagelse).
 *
 * @param actionId the action, where it is one
 * @param appointmentId the appointment, where it is one
 * @param kind the kind of the action
 * @param pausedOn the day from which it was not given, or on which the citizen was called
 * @param resumeOn the day the citizen came home, or is expected
 * @param startsOn the day from which it is given again
 * @param reason why it is not
 * @param unit who is responsible for the plan
 */
record Resumption(
        UUID id,
        UUID citizenId,
        UUID stayId,
        UUID planId,
        Optional<UUID> actionId,
        Optional<UUID> appointmentId,
        Optional<String> kind,
        String title,
        Optional<UUID> institutionId,
        Sector sector,
        String unit,
        String responsible,
        String phone,
        State state,
        LocalDate pausedOn,
        Optional<LocalDate> resumeOn,
        Optional<LocalDate> startsOn,
        Optional<String> reason,
        long version) {

    /** How it stands. */
    enum State {
        PAUSED,
        TO_RESUME,
        RESUMED,
        NOT_RESUMED
    }
}
