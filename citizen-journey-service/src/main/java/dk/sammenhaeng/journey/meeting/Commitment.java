package dk.sammenhaeng.journey.meeting;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Sector;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * What somebody promised at a meeting, followed until it is done or dropped with a reason (catalogue C12).
 *
 * @param ownerSector nothing for the citizen, the unemployment fund and others outside the sectors
 * @param owner the unit, or who else
 * @param overdue true when it is open and its day is over
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record Commitment(
        UUID id,
        UUID citizenId,
        UUID meetingId,
        String what,
        Optional<Sector> ownerSector,
        String owner,
        LocalDate dueOn,
        State state,
        boolean overdue,
        Optional<Instant> endedAt,
        Optional<String> reason,
        long version) {

    /** Where a promise stands. */
    enum State {
        OPEN,
        DONE,
        DROPPED
    }

    /** One page of promises. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record PageOf(List<Commitment> items, Optional<String> next, OptionalLong total) {}
}
