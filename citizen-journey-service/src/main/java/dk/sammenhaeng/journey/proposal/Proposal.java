package dk.sammenhaeng.journey.proposal;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Sector;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A change that one sector proposes to another's plan (forslag, catalogue C13). Approving it changes no plan: the owner's
 * own system does that, and the proposal tells whether the plan has changed since.
 *
 * @param fromSector nothing where a coordinator started an effort that had to be asked for
 * @param partId the action or appointment meant, where the proposer may know it
 * @param content what is proposed, in words
 * @param detail the same as values, so that rules can be asked
 * @param effortId the effort across sectors that waits for it
 * @param answerBy the last day to answer
 * @param proposedAtVersion the plan's version at the time
 */
public record Proposal(
        UUID id,
        UUID citizenId,
        Optional<Sector> fromSector,
        Sector toSector,
        UUID planId,
        Kind kind,
        Optional<UUID> partId,
        String content,
        Detail detail,
        String reason,
        Optional<UUID> effortId,
        LocalDate answerBy,
        String proposedBy,
        Instant proposedAt,
        long proposedAtVersion,
        Optional<UUID> replaces,
        State state,
        Optional<Instant> overdueSince,
        Optional<Instant> endedAt,
        Optional<String> answerReason,
        Optional<Long> answeredAtVersion,
        long version) {

    /** What is proposed. */
    public enum Kind {
        ADD_ACTION,
        CHANGE_ACTION,
        END_ACTION,
        MOVE_APPOINTMENT,
        OTHER
    }

    /** The states of a proposal. */
    public enum State {
        PROPOSED,
        APPROVED,
        REJECTED,
        WITHDRAWN,
        /** Another proposal took its place. */
        REPLACED,
        /** It was asked for an effort across sectors, and another part of that was refused or taken back (bortfaldet). */
        LAPSED
    }

    /** The values proposed. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Detail(Optional<ProposedAction> action, Optional<ProposedTime> appointment) {

        /** Words alone. */
        public static final Detail NONE = new Detail(Optional.empty(), Optional.empty());
    }

    /** An action that another sector should give. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record ProposedAction(
            String kind,
            String title,
            Optional<UUID> institutionId,
            LocalDate from,
            Optional<LocalDate> to,
            Optional<BigDecimal> weeklyHours) {}

    /** Another time for an appointment. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record ProposedTime(Instant start, Instant end, Optional<String> place, Optional<Integer> travelMinutes) {}
}
