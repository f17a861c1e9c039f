package dk.sammenhaeng.journey.effort;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Sector;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * An effort across sectors (tværgående indsats, CIT-03): started at once where the caller's delegation covers it in every
 * sector involved, else asked for.
 *
 * @param delegations under which it was started, for those sectors that had not to be asked
 * @param proposals what was asked of the other sectors
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record Effort(
        UUID id,
        UUID citizenId,
        String kind,
        String title,
        Optional<UUID> institutionId,
        LocalDate from,
        Optional<LocalDate> to,
        BigDecimal costDkk,
        List<Sector> sectors,
        String reason,
        State state,
        List<UUID> delegations,
        List<Asked> proposals,
        Instant proposedAt,
        Optional<Instant> decidedAt,
        long version) {

    /** Where an effort stands. */
    enum State {
        /** Waits for a sector that had to be asked. */
        ESCALATED,
        STARTED,
        /** A sector said no. */
        REFUSED
    }

    /** The same with what the caller may do with each of its proposals. */
    Effort allowing(Function<UUID, List<String>> allowed) {
        return new Effort(
                id,
                citizenId,
                kind,
                title,
                institutionId,
                from,
                to,
                costDkk,
                sectors,
                reason,
                state,
                delegations,
                proposals.stream()
                        .map(asked -> new Asked(
                                asked.proposalId(),
                                asked.sector(),
                                asked.state(),
                                asked.answerBy(),
                                allowed.apply(asked.proposalId())))
                        .toList(),
                proposedAt,
                decidedAt,
                version);
    }

    /**
     * A sector that had to be asked, and what it has answered.
     *
     * @param allowedActions what the caller may do with the proposal
     */
    record Asked(UUID proposalId, Sector sector, String state, LocalDate answerBy, List<String> allowedActions) {

        Asked {
            // The row holds none: they are the caller's.
            allowedActions = allowedActions == null ? List.of() : List.copyOf(allowedActions);
        }
    }

    /** The efforts of a citizen, the latest first. */
    record ListView(List<Effort> items) {}
}
