package dk.sammenhaeng.budget.commitment;

import dk.sammenhaeng.platform.event.DomainEvent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An answer to a wish, for the journey that the action belongs to. Anonymous like the wish: the moment or the cause of
 * the answer would lead from the action to its citizen.
 */
sealed interface CommitmentEvent extends DomainEvent
        permits CommitmentAccepted, CommitmentAcceptedWithoutCover, CommitmentRefused, CommitmentReleased {

    UUID actionId();

    /** The sequence of the wish that is answered. */
    long answersSequence();

    /** The event that tells the commitment's answer; a wish that waits is not answered yet. */
    static Optional<CommitmentEvent> of(Commitment commitment, Answer answer, List<Line> standing) {
        UUID action = commitment.actionId();
        long wish = commitment.wishSequence();
        List<CommittedLine> lines = CommittedLine.of(standing);
        return switch (answer) {
            case Answer.Pending _ -> Optional.empty();
            case Answer.Accepted _ -> Optional.of(new CommitmentAccepted(action, wish, lines));
            case Answer.AcceptedWithoutCover lacking ->
                Optional.of(new CommitmentAcceptedWithoutCover(
                        action,
                        wish,
                        lines,
                        lacking.shortfall(),
                        commitment.grantCaseId().orElseThrow()));
            case Answer.Refused refused -> Optional.of(new CommitmentRefused(action, wish, refused.reason(), lines));
            case Answer.Released _ -> Optional.of(new CommitmentReleased(action, wish));
        };
    }
}
