package dk.sammenhaeng.journey.funding;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Action;
import dk.sammenhaeng.journey.journey.Payer;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.event.EventType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The whole wish for an action's money, each time it changes (flow F2); no payers means that nothing is wished any more.
 * It names no citizen and cannot be linked to one.
 */
@EventType(value = "funding.wished.v1", anonymous = true)
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record FundingWished(
        UUID actionId, Optional<UUID> institutionId, Sector sector, boolean legalRight, List<Payer> payers)
        implements DomainEvent {

    public FundingWished {
        payers = List.copyOf(payers);
    }

    /** What is wished for an action that is in a plan. */
    public static FundingWished forAction(Action action, Sector sector) {
        return new FundingWished(action.id(), action.institutionId(), sector, action.legalRight(), action.payers());
    }

    /** The same wish taken back. */
    public FundingWished takenBack() {
        return new FundingWished(actionId, institutionId, sector, legalRight, List.of());
    }
}
