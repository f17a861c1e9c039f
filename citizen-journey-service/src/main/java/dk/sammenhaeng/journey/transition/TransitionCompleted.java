package dk.sammenhaeng.journey.transition;

import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.event.EventType;
import java.util.UUID;

/** The hand-over has happened as planned. */
@EventType(value = "journey.transition-completed.v1", classification = EventType.Classification.FORTROLIG)
record TransitionCompleted(UUID citizenId, UUID transitionId) implements DomainEvent {}
