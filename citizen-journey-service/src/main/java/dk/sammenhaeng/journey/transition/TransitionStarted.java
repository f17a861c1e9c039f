package dk.sammenhaeng.journey.transition;

import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.event.EventType;
import java.util.UUID;

/** A hand-over of the citizen was started (overgang); the sender is responsible until it is accepted. */
@EventType(value = "journey.transition-started.v1", classification = EventType.Classification.FORTROLIG)
record TransitionStarted(UUID citizenId, UUID transitionId) implements DomainEvent {}
