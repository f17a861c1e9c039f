package dk.sammenhaeng.budget.outcome;

import dk.sammenhaeng.budget.Sector;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/**
 * Which outcomes are counted; what is absent does not matter.
 *
 * @param investmentId the investment that an outcome must name
 * @param alsoUnnamed true where outcomes that name no investment count, too
 * @param from the first month
 * @param until the first month after
 * @param toldBefore the first day whose news do not count
 */
public record OutcomeFilter(
        Sector sector,
        String measure,
        Optional<String> targetGroup,
        Optional<UUID> institutionId,
        UUID investmentId,
        boolean alsoUnnamed,
        YearMonth from,
        YearMonth until,
        LocalDate toldBefore) {}
