package dk.sammenhaeng.journey.transition;

import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.event.EventType;
import java.util.UUID;

/** The receiver has not taken over; the sender is to name another. */
@EventType(value = "journey.transition-refused.v1", classification = EventType.Classification.FORTROLIG)
record TransitionRefused(UUID citizenId, UUID transitionId) implements DomainEvent {}
