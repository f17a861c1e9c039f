package dk.sammenhaeng.journey.team;

import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.event.EventType;
import java.util.UUID;

/** Somebody of the team took a task; what it is and who took it would tell too much. */
@EventType(value = "journey.task-taken.v1", classification = EventType.Classification.FORTROLIG)
record TaskTaken(UUID citizenId, UUID taskId) implements DomainEvent {}
