package dk.sammenhaeng.journey.journey;

import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.event.EventType;
import java.util.UUID;

/** A plan, the coordinator or the consent changed; which kind it is would tell too much, so only its id is told. */
@EventType(value = "journey.part-changed.v1", classification = EventType.Classification.FORTROLIG)
public record PartChanged(UUID citizenId, UUID partId) implements DomainEvent {}
