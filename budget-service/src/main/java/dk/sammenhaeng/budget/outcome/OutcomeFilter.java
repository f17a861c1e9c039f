package dk.sammenhaeng.budget.outcome;

import dk.sammenhaeng.budget.Sector;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/**
 * Which outcomes are counted: of those that name the investment the ones that fit, of those that name none all of the
 * measure.
 *
 * @param investmentId the investment that is named
 * @param from the first month in which a named one may have become certain
 * @param until the first month after
 * @param arrivedBefore the first month of arrival that does not count
 */
public record OutcomeFilter(
        Sector sector,
        String measure,
        Optional<String> targetGroup,
        Optional<UUID> institutionId,
        UUID investmentId,
        YearMonth from,
        YearMonth until,
        YearMonth arrivedBefore) {}
