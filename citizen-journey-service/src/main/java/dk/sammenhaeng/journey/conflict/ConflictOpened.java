package dk.sammenhaeng.journey.conflict;

import dk.sammenhaeng.journey.journey.Severity;
import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.event.EventType;
import java.util.UUID;

/** A rule found a conflict; which rule it was would tell too much, so the ids and the severity alone are told. */
@EventType(value = "journey.conflict-opened.v1", classification = EventType.Classification.FORTROLIG)
record ConflictOpened(UUID citizenId, UUID conflictId, Severity severity) implements DomainEvent {}
