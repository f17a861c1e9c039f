package dk.sammenhaeng.journey.meeting;

import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.event.EventType;
import java.util.UUID;

/** A joint meeting was held; its kind and parties would tell too much. */
@EventType(value = "journey.meeting-held.v1", classification = EventType.Classification.FORTROLIG)
record MeetingHeld(UUID citizenId, UUID meetingId, int commitments) implements DomainEvent {}
