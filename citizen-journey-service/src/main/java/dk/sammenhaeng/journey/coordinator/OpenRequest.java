package dk.sammenhaeng.journey.coordinator;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.coordinator.CitizensRequest.Kind;
import dk.sammenhaeng.journey.coordinator.CitizensRequest.Via;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * What a citizen asks about the coordinator and a leader is to answer, without the employee it is about.
 *
 * @param answerBy when it is to be answered
 * @param overdueSince since when the answer is missing
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record OpenRequest(
        UUID id,
        UUID citizenId,
        Kind kind,
        Via via,
        LocalDate statedOn,
        Instant recordedAt,
        Instant answerBy,
        Optional<Instant> overdueSince) {

    /** One page of them. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record PageOf(List<OpenRequest> items, Optional<String> next, OptionalLong total) {}

    /** One of a page, with how many there are where that was asked. */
    record Counted(long total, OpenRequest request) {}
}
