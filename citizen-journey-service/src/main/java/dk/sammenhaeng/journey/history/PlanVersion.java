package dk.sammenhaeng.journey.history;

import dk.sammenhaeng.journey.journey.Plan;
import java.time.Instant;
import java.util.Optional;

/**
 * A plan as it was known here for a time.
 *
 * @param recordedUntil when the next version came
 * @param plan as it was, with its parts; a withdrawn one has none
 */
public record PlanVersion(long version, What what, Instant recordedAt, Optional<Instant> recordedUntil, Plan plan) {

    /** What made it a version. */
    public enum What {
        PUT,
        WITHDRAWN,
        /** It got another external id because its sector changed system. */
        REKEYED
    }
}
