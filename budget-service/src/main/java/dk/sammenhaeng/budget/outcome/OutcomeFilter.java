package dk.sammenhaeng.budget.outcome;

import dk.sammenhaeng.budget.Sector;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Which outcomes are counted; what is absent does not matter.
 *
 * @param investmentId the investment that an outcome must name
 * @param alsoUnnamed true where outcomes that name no investment count, too
 * @param from the first day
 * @param until the first day after
 */
public record OutcomeFilter(
        Sector sector,
        String measure,
        Optional<UUID> institutionId,
        UUID investmentId,
        boolean alsoUnnamed,
        LocalDate from,
        LocalDate until) {}
