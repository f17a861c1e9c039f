package dk.sammenhaeng.journey.citizen;

import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.event.EventType;
import java.util.UUID;

/** A citizen was registered, and with it the journey began. */
@EventType(value = "journey.started.v1", classification = EventType.Classification.FORTROLIG)
record JourneyStarted(UUID citizenId) implements DomainEvent {}
