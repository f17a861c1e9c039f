package dk.sammenhaeng.journey.transition;

import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.event.EventType;
import java.util.UUID;

/** Nobody has taken over in time, or the receiver has no plan in time; the leaders of both sides are to act. */
@EventType(value = "journey.transition-overdue.v1", classification = EventType.Classification.FORTROLIG)
record TransitionOverdue(UUID citizenId, UUID transitionId) implements DomainEvent {}
