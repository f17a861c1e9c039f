package dk.sammenhaeng.journey.journey;

import java.time.Instant;
import java.util.Optional;

/**
 * When a plan's system last spoke of it (daily use C2).
 *
 * @param spokeAt the last put, also one that changed nothing
 * @param staleFrom when the system will have been silent for longer than its rhythm, where the rhythm is known
 * @param stale true when it has been
 */
public record Source(Instant spokeAt, Optional<Instant> staleFrom, boolean stale) {

    /** A system that has just spoken. */
    public static Source spoke(Instant at) {
        return new Source(at, Optional.empty(), false);
    }
}
