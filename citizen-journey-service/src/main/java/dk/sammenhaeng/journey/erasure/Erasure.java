package dk.sammenhaeng.journey.erasure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is left of an erased citizen: that it was done, by whom and why, and who has answered for their part.
 *
 * @param records all records of the person, by which nobody is found any more
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record Erasure(
        UUID erasureId,
        UUID citizenId,
        List<UUID> records,
        Ground ground,
        String reason,
        Instant erasedAt,
        String erasedBy,

        @Schema(description = "Rows deleted here, stored answers among them")
        long rowsErased,

        @Schema(description = "What each of the other services has confirmed")
        List<Part> services,

        @Schema(description = "The services of which a receipt is still missing")
        List<String> missing) {

    /** The legal ground (retsgrundlag); when the time of keeping is over, the authority's own rules and the archives' say. */
    enum Ground {
        /** The data are no longer needed and are past their time (databeskyttelsesforordningen art. 5, stk. 1, litra e). */
        RETENTION_ENDED,
        /** The data should never have been here (art. 17, stk. 1, litra d). */
        NEVER_LAWFUL
    }

    /** How far the others are. */
    enum State {
        WAITING,
        CONFIRMED
    }

    /**
     * What one service has confirmed.
     *
     * @param asked how many receipts it owes: one for each record, and from budget one for each action that wished money
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Part(String service, int asked, int confirmed, long rowsErased, Optional<Instant> lastConfirmedAt) {}

    /** A page, the latest first. */
    record PageOf(List<Erasure> items) {}
}
