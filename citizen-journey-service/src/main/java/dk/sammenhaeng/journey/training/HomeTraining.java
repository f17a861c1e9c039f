package dk.sammenhaeng.journey.training;

import dk.sammenhaeng.journey.journey.Sector;
import java.time.LocalDate;
import java.util.UUID;

/** Training at home under an action of a plan, planned with so many sessions a week (FW-J19). */
record HomeTraining(
        UUID id,
        UUID citizenId,
        UUID planId,
        UUID actionId,
        Sector sector,
        int sessionsPerWeek,
        LocalDate from,
        long version) {

    /** Who tells that a session was performed. */
    enum ToldBy {
        SENSOR,
        CITIZEN,
        STAFF
    }
}
