package dk.sammenhaeng.demo.model;

import java.time.LocalDate;
import java.util.Optional;

/** What a plan shall reach in one part of life. */
public record PlanGoal(
        String externalId,
        LifeDomain domain,
        String title,
        Optional<LocalDate> followUpOn,
        Optional<Direction> direction) {

    /** Whether there should be more or less of what the part of life is about. */
    public enum Direction {
        MORE,
        LESS
    }
}
