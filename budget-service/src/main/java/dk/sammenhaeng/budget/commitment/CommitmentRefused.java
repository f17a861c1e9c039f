package dk.sammenhaeng.budget.commitment;

import dk.sammenhaeng.platform.event.EventType;
import java.util.List;
import java.util.UUID;

/** A wish was refused; {@code lines} is what an earlier wish was given and goes on. */
@EventType(value = "commitment.refused.v1", anonymous = true)
record CommitmentRefused(UUID actionId, long answersSequence, RefusalReason reason, List<CommittedLine> lines)
        implements CommitmentEvent {}
