package dk.sammenhaeng.budget.budget;

import dk.sammenhaeng.budget.Sector;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A budget that could pay in a year. */
public record Payable(
        UUID budgetId,
        @Nullable UUID institutionId,
        @Nullable Sector sector,
        int year) {}
