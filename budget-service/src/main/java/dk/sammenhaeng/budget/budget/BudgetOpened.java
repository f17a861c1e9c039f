package dk.sammenhaeng.budget.budget;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.event.EventType;
import dk.sammenhaeng.platform.money.PriceBasis;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A budget was opened: by an agreement's activation, or by a controller. */
@EventType("budget.opened.v1")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BudgetOpened(
        UUID budgetId,
        OwnerView owner,
        @Nullable UUID agreementId,
        CarryOver carryOver,
        PriceBasis priceBasis,
        List<YearlyFrame> yearlyFrames)
        implements DomainEvent {

    static BudgetOpened of(Budget budget) {
        return new BudgetOpened(
                budget.id(),
                OwnerView.of(budget.owner()),
                budget.agreementId().orElse(null),
                budget.carryOver(),
                budget.priceBasis(),
                budget.frames());
    }
}
