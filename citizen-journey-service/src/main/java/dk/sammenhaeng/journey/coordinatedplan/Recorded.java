package dk.sammenhaeng.journey.coordinatedplan;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One version of a coordinated plan, which never changes.
 *
 * @param number 1 for the draft as it was offered
 * @param recordedTo the instant from which the next version holds, exclusive; empty in the latest
 */
record Recorded(
        CoordinatedPlan plan,
        long number,
        What change,
        String recordedBy,
        Instant recordedFrom,
        Optional<Instant> recordedTo) {

    /** What was done. */
    enum What {
        OFFERED,
        COVERED,
        DESCRIBED,
        GOAL_SET,
        GOAL_CONFIRMED,
        GOAL_REVIEWED,
        STEP_ADDED,
        STEP_MOVED,
        CONSENT_STATED,
        /** The ground of the consent was gone and nobody gave it anew in time. */
        CONSENT_LAPSED,
        /** What came along was taken out, because the citizen did not move here after all. */
        WORDS_TAKEN_BACK,
        ACTIVATED,
        CLOSED
    }

    /** The same version with another content. */
    Recorded with(CoordinatedPlan other) {
        return new Recorded(other, number, change, recordedBy, recordedFrom, recordedTo);
    }

    UUID id() {
        return plan.id();
    }
}
