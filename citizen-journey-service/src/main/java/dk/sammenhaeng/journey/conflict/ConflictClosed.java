package dk.sammenhaeng.journey.conflict;

import dk.sammenhaeng.journey.journey.Conflict;
import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.event.EventType;
import java.util.UUID;

/** A conflict no longer asks anybody to act: its cause is gone, or a person accepted it with a reason. */
@EventType(value = "journey.conflict-closed.v1", classification = EventType.Classification.FORTROLIG)
record ConflictClosed(UUID citizenId, UUID conflictId, Conflict.How how) implements DomainEvent {}
