package dk.sammenhaeng.budget.commitment;

import dk.sammenhaeng.platform.event.EventType;
import java.util.List;
import java.util.UUID;

/** The money an action wishes is committed (disponeret), all payers together. */
@EventType(value = "commitment.accepted.v1", anonymous = true)
record CommitmentAccepted(UUID actionId, long answersSequence, List<CommittedLine> lines) implements CommitmentEvent {}
