package dk.sammenhaeng.budget.investment;

import dk.sammenhaeng.budget.Sector;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The outcomes an investment hopes for.
 *
 * @param measure a code of citizen-journey's outcome measures
 * @param values the values of the measure that are the effect hoped for
 * @param targetGroup where only outcomes of one target group count, of a measure that is told apart by it
 * @param institutionId where only outcomes of one institution count
 * @param number how many of them by the end of the horizon
 */
record Expectation(
        Sector sector,
        String measure,
        List<String> values,
        Optional<String> targetGroup,
        Optional<UUID> institutionId,
        int number,
        Attribution attribution) {

    Expectation {
        values = List.copyOf(values);
    }

    /** True where the same outcomes count, however many are hoped for. */
    boolean countsAs(Expectation other) {
        return equals(new Expectation(
                other.sector,
                other.measure,
                other.values,
                other.targetGroup,
                other.institutionId,
                number,
                other.attribution));
    }
}
