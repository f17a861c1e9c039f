package dk.sammenhaeng.budget.commitment;

import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.event.EventType;
import java.util.UUID;

/** The receipt for an erased action: what was written about its money is gone; anonymous like every answer to a wish. */
@EventType(value = "commitment.erased.v1", anonymous = true)
record CommitmentErased(UUID actionId, long rowsErased) implements DomainEvent {}
