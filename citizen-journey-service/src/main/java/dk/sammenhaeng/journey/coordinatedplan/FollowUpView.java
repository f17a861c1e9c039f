package dk.sammenhaeng.journey.coordinatedplan;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Sector;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What one sector must follow up by its own plan; it is shown to that sector alone. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record FollowUpView(
        UUID followUpId,
        UUID citizenId,
        UUID coordinatedPlanId,
        UUID planId,
        Sector sector,
        LocalDate dueOn,
        Status status,
        List<Part> goals,
        List<Part> actions,
        Instant createdAt,
        Optional<Instant> doneAt,
        Optional<String> note,
        long version) {

    /** Whether somebody has taken it up. */
    enum Status {
        OPEN,
        DONE
    }

    /**
     * A goal or an action of the sector's own plan.
     *
     * @param joint true where the coordinated plan had made it joint, so that nobody else now follows it up
     */
    record Part(UUID id, String externalId, String title, boolean joint) {}

    /** Some follow-ups. */
    record PageOf(List<FollowUpView> items) {}
}
