package dk.sammenhaeng.journey.note;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Sector;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * The day's task gave way to what the citizen needed (fravigelse, CIT-08): for learning, and never by employee.
 *
 * @param sector whose task it was; empty where the coordinator noted it
 * @param reason the professional reason
 * @param replacedBy what was done instead
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record TaskDeviation(
        UUID id,
        UUID citizenId,
        Optional<Sector> sector,
        Instant at,
        String task,
        Optional<String> replacedBy,
        String reason) {

    /** One page of them. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record PageOf(List<TaskDeviation> items, Optional<String> next, OptionalLong total) {}
}
