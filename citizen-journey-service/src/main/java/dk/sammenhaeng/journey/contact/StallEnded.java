package dk.sammenhaeng.journey.contact;

import dk.sammenhaeng.journey.journey.Conflict;
import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.event.EventType;
import java.util.UUID;

/** A journey that stood still no longer does, or a person accepted it with a reason until a day. */
@EventType(value = "journey.stall-ended.v1", classification = EventType.Classification.FORTROLIG)
record StallEnded(UUID citizenId, UUID conflictId, Conflict.How how) implements DomainEvent {}
