package dk.sammenhaeng.journey.volunteer;

import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.event.EventType;
import java.util.UUID;

/** What volunteers did beside the public duty has ended, and no right of the citizen's with it (CIT-14). */
@EventType(value = "journey.supplement-ended.v1", classification = EventType.Classification.FORTROLIG)
record SupplementEnded(UUID citizenId, UUID referralId) implements DomainEvent {}
