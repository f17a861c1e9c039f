package dk.sammenhaeng.journey.episode;

import dk.sammenhaeng.journey.journey.Sector;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A stay, treatment or placement, or a state of housing.
 *
 * @param kindValidFrom the first day of the period of its kind that it was begun by (X16)
 * @param to the day it ended
 * @param outcome how it ended
 * @param status the state, of a kind that is a history of states
 */
public record Episode(
        UUID id,
        UUID citizenId,
        String kind,
        LocalDate kindValidFrom,
        Sector sector,
        Optional<UUID> institutionId,
        LocalDate from,
        Optional<LocalDate> to,
        Optional<String> outcome,
        Optional<String> status,
        long version) {

    /** True while it goes on. */
    public boolean isOpen() {
        return to.isEmpty();
    }

    /** The same, ended. */
    Episode ended(LocalDate on, String how) {
        return new Episode(
                id,
                citizenId,
                kind,
                kindValidFrom,
                sector,
                institutionId,
                from,
                Optional.of(on),
                Optional.of(how),
                status,
                version + 1);
    }

    boolean endedBy(String how) {
        return outcome.filter(how::equals).isPresent();
    }

    boolean is(String state) {
        return status.filter(state::equals).isPresent();
    }
}
