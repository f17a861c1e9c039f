package dk.sammenhaeng.journey.life;

import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.event.EventType;
import java.util.UUID;

/** A journey had been ended by mistake and goes on. */
@EventType(value = "journey.reopened.v1", classification = EventType.Classification.FORTROLIG)
public record JourneyReopened(UUID citizenId) implements DomainEvent {}
