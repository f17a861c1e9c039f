package dk.sammenhaeng.journey.owndecision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a citizen decided themself about a measure, in their own words.
 *
 * @param about what there was to decide
 * @param options among what it was chosen, where there was a list (FV-C21)
 * @param reason why
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record OwnDecision(
        UUID id,
        UUID planId,
        UUID actionId,
        String about,
        Optional<List<String>> options,
        String decided,
        Optional<String> reason,
        Way way,
        LocalDate decidedOn) {

    /** How the citizen came to it; who decides for another is not meant. */
    enum Way {
        ALONE,
        WITH_SUPPORT
    }
}
