package dk.sammenhaeng.budget.budget;

import dk.sammenhaeng.budget.Sector;
import dk.sammenhaeng.platform.money.PriceBasis;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A year of a budget and the prices its frame is stated in. */
record PricedYear(
        UUID budgetId,
        @Nullable UUID institutionId,
        @Nullable Sector sector,
        int year,
        PriceBasis basis) {

    /** The prices of a year are the current prices of that year alone. */
    boolean isInCurrentPrices() {
        return switch (basis) {
            case PriceBasis.Current _ -> true;
            case PriceBasis.PriceYear(int of) -> of == year;
        };
    }

    Payable payable() {
        return new Payable(budgetId, institutionId, sector, year);
    }
}
