package dk.sammenhaeng.budget.budget;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.platform.money.Dkk;
import dk.sammenhaeng.platform.money.PriceBasis;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A budget as a reader sees it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Budget", description = "A multi-year budget (flerårigt budget)")
record BudgetView(
        UUID id,
        OwnerView owner,

        @Schema(description = "The agreement that opened it, where one did") @Nullable
        UUID agreementId,

        @Schema(description = "Absent while the institution's name is not yet known here") @Nullable
        String name,

        @Schema(description = "FREE: the frame holds over the whole period. PER_YEAR: in each year")
        CarryOver carryOver,

        @Schema(type = SchemaType.STRING, description = "CURRENT or a price year")
        PriceBasis priceBasis,

        List<YearView> years,
        Instant openedAt) {

    /** A year and its frame. */
    @Schema(name = "BudgetYear")
    record YearView(
            int year,

            @Schema(type = SchemaType.NUMBER, description = "DKK")
            Dkk frame) {}

    static BudgetView of(NamedBudget named) {
        Budget budget = named.budget();
        return new BudgetView(
                budget.id(),
                OwnerView.of(budget.owner()),
                budget.agreementId().orElse(null),
                named.name().orElse(null),
                budget.carryOver(),
                budget.priceBasis(),
                budget.frames().stream()
                        .map(frame -> new YearView(frame.year(), frame.amount()))
                        .toList(),
                budget.openedAt());
    }
}
