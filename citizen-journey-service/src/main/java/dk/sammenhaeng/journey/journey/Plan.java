package dk.sammenhaeng.journey.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One sector's own plan (sektorplan) as its system last put it, with the parts that are in force.
 *
 * @param externalVersion the version its system gave it
 * @param contentHash tells whether a put says the same again
 * @param planType a code of the reference table {@code plan_type}
 * @param version counts the changes here
 */
public record Plan(
        UUID id,
        Sector sector,
        String externalId,
        long externalVersion,
        String contentHash,
        String planType,
        Responsible responsible,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        Instant changedAt,
        long version,
        List<Goal> goals,
        List<Action> actions,
        List<Appointment> appointments) {

    public Plan {
        goals = List.copyOf(goals);
        actions = List.copyOf(actions);
        appointments = List.copyOf(appointments);
    }
}
