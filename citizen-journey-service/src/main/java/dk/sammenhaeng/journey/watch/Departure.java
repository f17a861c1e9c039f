package dk.sammenhaeng.journey.watch;

import dk.sammenhaeng.journey.journey.Sector;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * That a citizen left, as one of those who watch it tells it.
 *
 * @param id the transition or the episode
 * @param citizenId the record of the citizen that it is of: what comes of it stays with it when a merge is undone
 * @param on the day on which the citizen left
 * @param sector whose plan is to be looked at when the citizen comes back
 * @param leftSector which the citizen left: of hospitals, psychiatry or another
 */
public record Departure(
        UUID id, UUID citizenId, LocalDate on, Sector sector, Sector leftSector, Optional<UUID> institutionId) {

    /** True of a stay in psychiatry where that makes it another than a somatic one; see {@link Return#isAfterStayIn}. */
    boolean isFromPsychiatry(Measure measure) {
        return measure == Measure.READMISSION && leftSector == Sector.PSYCHIATRY;
    }
}
