package dk.sammenhaeng.journey.proposal;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.proposal.Proposal.Kind;
import dk.sammenhaeng.journey.proposal.Proposal.ProposedAction;
import dk.sammenhaeng.journey.proposal.Proposal.ProposedTime;
import dk.sammenhaeng.journey.proposal.Proposal.State;
import dk.sammenhaeng.platform.http.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * A proposal as both sides and the coordinator see it.
 *
 * @param answerReason why it was answered so, or why it lapsed
 * @param overdue true when nobody has answered by the day
 * @param planChangedSince true when the plan has changed since the answer, or since the proposal while it is open
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ProposalView(
        UUID id,
        UUID citizenId,
        Optional<Sector> fromSector,
        Sector toSector,
        UUID planId,
        Kind kind,
        Optional<UUID> partId,
        String content,
        Optional<ProposedAction> action,
        Optional<ProposedTime> appointment,
        String reason,
        Optional<UUID> effortId,
        Instant proposedAt,
        LocalDate answerBy,
        State state,
        boolean overdue,
        Optional<Instant> endedAt,
        Optional<String> answerReason,
        Optional<UUID> replaces,
        boolean planChangedSince,
        List<String> allowedActions) {

    /**
     * The view.
     *
     * @param planVersion the plan's version now
     * @param allowed what the caller may do with it
     */
    static ProposalView of(Proposal proposal, long planVersion, List<String> allowed, Language language) {
        boolean isOpen = proposal.state() == State.PROPOSED;
        return new ProposalView(
                proposal.id(),
                proposal.citizenId(),
                proposal.fromSector(),
                proposal.toSector(),
                proposal.planId(),
                proposal.kind(),
                proposal.partId(),
                proposal.content(),
                proposal.detail().action(),
                proposal.detail().appointment(),
                proposal.reason(),
                proposal.effortId(),
                proposal.proposedAt(),
                proposal.answerBy(),
                proposal.state(),
                isOpen && proposal.overdueSince().isPresent(),
                proposal.endedAt(),
                proposal.answerReason().or(() -> Optional.of(proposal.state())
                        .filter(State.LAPSED::equals)
                        .map(lapsed -> language.text("proposal.lapsed"))),
                proposal.replaces(),
                planVersion > proposal.answeredAtVersion().orElse(proposal.proposedAtVersion()),
                allowed);
    }

    /** One page of proposals. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record PageOf(List<ProposalView> items, Optional<String> next, OptionalLong total) {}
}
