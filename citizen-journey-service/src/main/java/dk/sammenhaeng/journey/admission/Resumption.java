package dk.sammenhaeng.journey.admission;

import dk.sammenhaeng.journey.journey.Sector;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * An action that a stay pauses, and who must start it again (genoptagelse).
 *
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
        UUID actionId,
        String kind,
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
