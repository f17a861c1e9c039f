package dk.sammenhaeng.journey.identity;

import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.event.EventType;
import java.util.UUID;

/** A merge was wrong and is undone; told on both streams. */
@EventType(value = "journey.merge-undone.v1", classification = EventType.Classification.FORTROLIG)
record JourneyMergeUndone(UUID mergeId, UUID survivorId, UUID mergedId) implements DomainEvent {}
