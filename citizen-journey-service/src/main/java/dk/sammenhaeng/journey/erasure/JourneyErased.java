package dk.sammenhaeng.journey.erasure;

import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.event.EventType;
import java.util.UUID;

/** The last event of a record's stream: all that was kept about the citizen is erased, and the id leads nowhere. */
@EventType(value = "journey.erased.v1", classification = EventType.Classification.FORTROLIG)
record JourneyErased(UUID citizenId, UUID erasureId) implements DomainEvent {}
