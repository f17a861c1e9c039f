package dk.sammenhaeng.budget.commitment;

import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.event.EventType;
import java.util.UUID;

/** The receipt for an erased citizen (kvittering for sletning): budget knows actions, and nothing by the citizen's id. */
@EventType(value = "erasure.confirmed.v1", classification = EventType.Classification.FORTROLIG)
record ErasureConfirmed(UUID citizenId, long rowsErased) implements DomainEvent {}
