package dk.sammenhaeng.supervision.cases;

import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.event.EventType;
import java.util.UUID;

/** A case about an institution was closed with development and learning. */
@EventType("institution-profile.case-closed.v1")
record CaseClosed(UUID institutionId, UUID caseId) implements DomainEvent {}
