package dk.sammenhaeng.journey.placement;

import dk.sammenhaeng.journey.journey.Sector;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A sign of a breakdown that a person registered.
 *
 * @param sector the sector of who registered it; nothing for a coordinator
 * @param done what was done about it when it ended
 */
record RegisteredSignal(
        UUID id,
        UUID citizenId,
        UUID episodeId,
        Sign sign,
        Optional<String> what,
        LocalDate seenOn,
        Optional<Sector> sector,
        Instant registeredAt,
        Optional<LocalDate> endedOn,
        Optional<String> done,
        long version) {

    boolean isOpen() {
        return endedOn.isEmpty();
    }

    /** What a person saw; which ones can be told apart is a choice. */
    enum Sign {
        /** Parents or child do not agree to the placement (samtykke). */
        NO_CONSENT,
        /** The child says that it will not stay. */
        WANTS_AWAY,
        RUNS_AWAY,
        /** Conflicts between child, place and parents. */
        CONFLICT,
        SCHOOL_ABSENCE,
        /** Foster family or staff cannot go on like this. */
        CARER_STRAINED,
        /** With words. */
        OTHER
    }
}
