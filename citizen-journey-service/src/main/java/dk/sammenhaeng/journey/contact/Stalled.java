package dk.sammenhaeng.journey.contact;

import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.event.EventType;
import java.time.Instant;
import java.util.UUID;

/** A journey stands still, and who hears of it (tabt i systemet, CIT-06): neither which sector nor what it is about. */
@EventType(value = "journey.stalled.v1", classification = EventType.Classification.FORTROLIG)
record Stalled(UUID citizenId, UUID conflictId, Kind kind, Told told, Instant since) implements DomainEvent {

    /** Which alarm. */
    enum Kind {
        /** No contact and no next step. */
        SILENCE,
        /** Somebody is in touch, and nothing moves. */
        STANDSTILL,
        /** Nobody holds the sectors together. */
        NO_CONTACT_PERSON
    }

    /** Whose turn it is. */
    enum Told {
        CONTACT_PERSON,
        /** The contact person's time is over and it still stands. */
        LEADER
    }
}
