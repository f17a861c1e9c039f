package dk.sammenhaeng.journey.coordinatedplan;

import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.event.EventType;
import java.util.UUID;

/** The one plan over sectors came into force with the consent of the citizen. */
@EventType(value = "journey.coordinated-plan-activated.v1", classification = EventType.Classification.FORTROLIG)
record CoordinatedPlanActivated(UUID citizenId, UUID coordinatedPlanId) implements DomainEvent {}
