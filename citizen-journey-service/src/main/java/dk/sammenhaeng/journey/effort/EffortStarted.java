package dk.sammenhaeng.journey.effort;

import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.event.EventType;
import java.util.UUID;

/** An effort across sectors was started; which sectors and what it is would tell too much. */
@EventType(value = "journey.effort-started.v1", classification = EventType.Classification.FORTROLIG)
record EffortStarted(UUID citizenId, UUID effortId, boolean asked) implements DomainEvent {}
