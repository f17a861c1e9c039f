package dk.sammenhaeng.supervision.erasure;

import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.event.EventType;
import java.util.UUID;

/** The receipt for an erased citizen (kvittering for sletning): nothing is held here by the id any more. */
@EventType(value = "erasure.confirmed.v1", classification = EventType.Classification.FORTROLIG)
record ErasureConfirmed(UUID citizenId, long rowsErased) implements DomainEvent {}
