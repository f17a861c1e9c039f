package dk.sammenhaeng.journey.life;

import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.event.EventType;
import java.util.UUID;

/** A journey is over; why is not told. */
@EventType(value = "journey.ended.v1", classification = EventType.Classification.FORTROLIG)
public record JourneyEnded(UUID citizenId) implements DomainEvent {}
