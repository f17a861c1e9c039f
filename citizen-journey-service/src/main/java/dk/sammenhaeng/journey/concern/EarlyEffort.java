package dk.sammenhaeng.journey.concern;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Sector;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An early effort (tidlig indsats, CIT-13); of the concern behind it nothing is told.
 *
 * @param unit who gives it
 * @param investmentId the social investment it belongs to (BUD-07)
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record EarlyEffort(
        UUID id, String kind, String title, Sector sector, String unit, LocalDate from, Optional<UUID> investmentId) {

    /** A citizen's, the latest first. */
    record ListView(List<EarlyEffort> items) {}
}
