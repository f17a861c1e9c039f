package dk.sammenhaeng.journey.erasure;

import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.event.EventType;
import java.util.UUID;

/**
 * The action is erased with the citizen: what others have written about its money is to go, the money itself stays in
 * the books. It names no citizen and cannot be linked to one.
 */
@EventType(value = "funding.erased.v1", anonymous = true)
record FundingErased(UUID actionId) implements DomainEvent {}
