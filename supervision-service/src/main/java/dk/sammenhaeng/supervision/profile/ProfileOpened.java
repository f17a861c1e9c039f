package dk.sammenhaeng.supervision.profile;

import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.event.EventType;
import java.util.UUID;

/** Supervision began to follow an institution. */
@EventType("institution-profile.opened.v1")
record ProfileOpened(UUID institutionId, UUID agreementId) implements DomainEvent {}
