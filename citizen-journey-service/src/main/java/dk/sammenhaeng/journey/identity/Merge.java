package dk.sammenhaeng.journey.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Two records of one person, joined and perhaps parted again (sammenlægning).
 *
 * @param survivorId the record that stands for the person
 * @param mergedId the record whose id leads to the survivor while the merge holds
 * @param continuingCoordinatedPlan the coordinated plan that counts, where each record had an active one
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record Merge(
        UUID mergeId,
        UUID survivorId,
        UUID mergedId,
        String reason,
        Optional<UUID> continuingCoordinatedPlan,
        Instant mergedAt,
        String mergedBy,
        Optional<Instant> undoneAt,
        Optional<String> undoneBy,
        Optional<String> undoneReason) {

    /** All of one person, oldest first. */
    record PageOf(List<Merge> items) {}
}
