package dk.sammenhaeng.journey.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.journey.Sector;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A planned pause of the work with a citizen (pause); it silences the alarms of silence and standstill (daily use C6).
 *
 * @param to the first day after it
 * @param reason for those alone who may read the content
 * @param endedEarly true when somebody ended it before its time
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Pause(
        UUID id,
        LocalDate from,
        LocalDate to,
        Optional<String> reason,
        Optional<Sector> sector,
        boolean endedEarly,
        long version) {

    /** The same as the caller may read it. */
    public Pause as(Relation relation) {
        return Contact.isContentFor(sector, relation)
                ? this
                : new Pause(id, from, to, Optional.empty(), sector, endedEarly, version);
    }

    boolean isOverOn(LocalDate day) {
        return !to.isAfter(day);
    }

    /** The pauses of a citizen, the latest first. */
    record ListView(List<Pause> items) {}
}
