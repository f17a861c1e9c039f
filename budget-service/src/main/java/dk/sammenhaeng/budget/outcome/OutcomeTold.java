package dk.sammenhaeng.budget.outcome;

import dk.sammenhaeng.budget.Sector;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An outcome, or one less, as citizen-journey writes it.
 *
 * @param month the one in which the outcome became certain; the first events did not tell it
 */
record OutcomeTold(
        String measure,
        String value,
        Sector sector,
        @Nullable YearMonth month,
        @Nullable String targetGroup,
        @Nullable UUID institutionId,
        @Nullable UUID investmentId) {

    /** Refuses what could not be counted, so that it is parked and seen. */
    OutcomeTold {
        required(measure, "measure");
        required(value, "value");
        required(sector, "sector");
    }

    private static void required(@Nullable Object part, String name) {
        if (part == null) {
            throw new IllegalArgumentException("an outcome without " + name);
        }
    }
}
