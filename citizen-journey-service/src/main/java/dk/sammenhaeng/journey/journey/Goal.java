package dk.sammenhaeng.journey.journey;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A goal (mål) of a plan, in one life domain (livsområde).
 *
 * @param direction whether there should be more, less or the same of what the domain is about
 * @param movedOn the last day on which a follow-up found progress
 */
public record Goal(
        UUID id,
        String externalId,
        String lifeDomain,
        String title,
        Optional<LocalDate> followUpOn,
        Optional<Direction> direction,
        Status status,
        Optional<LocalDate> movedOn) {

    /** Where a goal points; MORE and LESS in one life domain contradict each other. */
    public enum Direction {
        MORE,
        LESS,
        HOLD
    }

    /** Whether it is still worked on. */
    public enum Status {
        ACTIVE,
        ACHIEVED,
        DROPPED
    }
}
