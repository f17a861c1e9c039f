package dk.sammenhaeng.journey.consent;

import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.event.EventType;
import java.util.UUID;

/** The citizen gave, changed or withdrew the consent, or it ended by itself; what it covers is not told. */
@EventType(value = "journey.consent-changed.v1", classification = EventType.Classification.FORTROLIG)
record ConsentChanged(UUID citizenId, UUID consentId, boolean given) implements DomainEvent {}
