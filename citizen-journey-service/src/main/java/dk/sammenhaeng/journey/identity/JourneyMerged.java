package dk.sammenhaeng.journey.identity;

import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.event.EventType;
import java.util.UUID;

/** Two records turned out to be of one person; told on both streams, which go on as they are. */
@EventType(value = "journey.merged.v1", classification = EventType.Classification.FORTROLIG)
record JourneyMerged(UUID mergeId, UUID survivorId, UUID mergedId) implements DomainEvent {}
