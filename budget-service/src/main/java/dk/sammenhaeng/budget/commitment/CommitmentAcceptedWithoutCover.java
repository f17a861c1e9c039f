package dk.sammenhaeng.budget.commitment;

import dk.sammenhaeng.platform.event.EventType;
import dk.sammenhaeng.platform.money.Dkk;
import java.util.List;
import java.util.UUID;

/** A legal right is committed although cover is short (uden dækning); a grant case asks for the rest (catalogue B17). */
@EventType(value = "commitment.accepted-without-cover.v1", anonymous = true)
record CommitmentAcceptedWithoutCover(
        UUID actionId, long answersSequence, List<CommittedLine> lines, Dkk shortfall, UUID grantCaseId)
        implements CommitmentEvent {}
