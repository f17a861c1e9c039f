package dk.sammenhaeng.budget.budget;

import dk.sammenhaeng.budget.Sector;
import dk.sammenhaeng.platform.money.Dkk;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** A year of a budget; what its constraints need of the budget is repeated in it. */
@Embeddable
record BudgetYear(
        int year,
        Dkk frame,
        @Enumerated(EnumType.STRING) CarryOver carryOver,
        @Enumerated(EnumType.STRING) @Nullable Sector sector) {}
