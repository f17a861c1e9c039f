package dk.sammenhaeng.journey.coordinatedplan;

import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.event.EventType;
import java.util.UUID;

/** The one plan over sectors ended; each sector works by its own plan again. Why is not told, for it may be the citizen's no. */
@EventType(value = "journey.coordinated-plan-ended.v1", classification = EventType.Classification.FORTROLIG)
record CoordinatedPlanEnded(UUID citizenId, UUID coordinatedPlanId) implements DomainEvent {}
