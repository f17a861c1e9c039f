package dk.sammenhaeng.budget.commitment;

import dk.sammenhaeng.platform.event.EventType;
import java.util.UUID;

/** The action was cancelled and its money is free again. */
@EventType(value = "commitment.released.v1", anonymous = true)
record CommitmentReleased(UUID actionId, long answersSequence) implements CommitmentEvent {}
