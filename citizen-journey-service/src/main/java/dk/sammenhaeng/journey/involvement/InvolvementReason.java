package dk.sammenhaeng.journey.involvement;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Decision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Why a decision does not tell how the citizen took part; it holds for that decision and no later one.
 *
 * @param decidedOn the day of the decision, where its system tells it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record InvolvementReason(
        UUID id,
        UUID planId,
        UUID actionId,
        Decision.State state,
        Optional<LocalDate> decidedOn,
        String reason,
        String recordedBy,
        Instant recordedAt) {

    /**
     * The reasons given, and the decisions that still want one.
     *
     * @param missing actions that are not over, of plans the caller may read
     */
    record ListView(List<InvolvementReason> items, List<UUID> missing) {}
}
