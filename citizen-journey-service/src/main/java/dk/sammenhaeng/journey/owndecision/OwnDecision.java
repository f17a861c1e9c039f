package dk.sammenhaeng.journey.owndecision;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a citizen decided themself about a measure, in their own words.
 *
 * @param about what there was to decide
 */
record OwnDecision(UUID id, UUID planId, UUID actionId, String about, String decided, Way way, LocalDate decidedOn) {

    /** How the citizen came to it; who decides for another is not meant. */
    enum Way {
        ALONE,
        WITH_SUPPORT
    }
}
