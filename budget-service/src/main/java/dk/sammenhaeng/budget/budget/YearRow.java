package dk.sammenhaeng.budget.budget;

import java.math.BigDecimal;
import java.util.UUID;

/** A row of budget_year as the database gives it. */
record YearRow(
        UUID budgetId, String carryOver, int year, BigDecimal frame, BigDecimal committed, BigDecimal withoutCover) {}
