package dk.sammenhaeng.journey.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Journeys.Seen;
import dk.sammenhaeng.journey.journey.Sector;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The one next step of a journey (næste skridt). A journey that stands still is asked for this and not for a report
 * (daily use C6).
 *
 * @param current false for one that another has superseded
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record NextStep(
        UUID id,
        Optional<String> what,
        LocalDate on,
        Optional<Sector> sector,
        Optional<String> unit,
        Instant recordedAt,
        boolean current) {

    /** The same as the caller may read it. */
    public NextStep as(Seen seen) {
        return Contact.isContentFor(sector, seen.relation())
                ? this
                : new NextStep(
                        id, Optional.empty(), on, sector, Contact.shown(unit, sector, seen), recordedAt, current);
    }

    /** The next steps of a citizen, the current one first. */
    record ListView(List<NextStep> items) {}
}
