package dk.sammenhaeng.journey.transition;

import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.event.EventType;
import java.util.UUID;

/** The receiver has taken over. */
@EventType(value = "journey.transition-accepted.v1", classification = EventType.Classification.FORTROLIG)
record TransitionAccepted(UUID citizenId, UUID transitionId, long daysInLimbo) implements DomainEvent {}
