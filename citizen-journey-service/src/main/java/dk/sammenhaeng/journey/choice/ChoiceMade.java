package dk.sammenhaeng.journey.choice;

import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.event.EventType;
import java.util.UUID;

/** A place was chosen; for what and which one would tell too much. */
@EventType(value = "journey.choice-made.v1", classification = EventType.Classification.FORTROLIG)
record ChoiceMade(UUID citizenId, UUID choiceId) implements DomainEvent {}
