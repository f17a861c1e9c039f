package dk.sammenhaeng.journey.journey;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.platform.money.Dkk;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A budget that is wished to pay for an action, with the sum per budget year in kroner of the day.
 *
 * @param budgetId the budget; without one it is the institution's, else the sector's
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Payer(Optional<UUID> budgetId, List<@Valid YearlyAmount> yearlyAmounts) {

    public Payer {
        yearlyAmounts = List.copyOf(yearlyAmounts);
    }

    /** The sum of one budget year. */
    public record YearlyAmount(
            @Min(2000) @Max(2199) int year,

            @NotNull @Schema(implementation = BigDecimal.class)
            Dkk amount) {}
}
