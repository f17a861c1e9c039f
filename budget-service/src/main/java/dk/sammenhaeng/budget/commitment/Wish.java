package dk.sammenhaeng.budget.commitment;

import dk.sammenhaeng.budget.Sector;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The whole of what an action asks for (ønske om finansiering); a later wish replaces an earlier one.
 *
 * @param sequence the wish's place in the action's funding stream
 * @param institutionId where the action takes place, if at an institution
 * @param legalRight true where the citizen has a legal right to it (lovbunden udgift): never refused for lack of money
 * @param amounts more than zero each, one per payer and year; none means the action is cancelled
 */
record Wish(
        UUID actionId,
        long sequence,
        Optional<UUID> institutionId,
        Sector sector,
        boolean legalRight,
        List<WishedAmount> amounts) {

    Wish {
        amounts = List.copyOf(amounts);
    }

    boolean isCancelled() {
        return amounts.isEmpty();
    }
}
