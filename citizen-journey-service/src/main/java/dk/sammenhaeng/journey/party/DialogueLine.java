package dk.sammenhaeng.journey.party;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Something in the dialogue between the citizen, the unemployment fund and the job centre (FW-J2).
 *
 * @param at when a meeting begins, or the day by which something is to be done
 * @param state PLANNED, HELD or CANCELLED for a meeting, OPEN, DONE or DROPPED for a promise
 * @param what what was promised
 * @param owner who promised it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record DialogueLine(
        Instant at,
        UUID id,
        Kind kind,
        String state,
        Optional<Instant> end,
        Optional<String> form,
        Optional<String> place,
        Optional<String> what,
        Optional<String> owner) {

    /** What it is. */
    enum Kind {
        MEETING,
        COMMITMENT
    }

    /** Where a page that ends with it ends. */
    List<String> key() {
        return List.of(at.toString(), kind.name(), id.toString());
    }

    /** One page, the latest first. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record PageOf(List<DialogueLine> items, Optional<String> next) {}
}
