package dk.sammenhaeng.journey.coordinator;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The citizen declines the coordinator or asks for another (daily use C4), and what was answered.
 *
 * @param aboutUser the coordinator at the time
 * @param wish in the citizen's words
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record CitizensRequest(
        UUID id,
        Kind kind,
        String aboutUser,
        Optional<String> wish,
        LocalDate statedOn,
        Instant recordedAt,
        Optional<Outcome> outcome,
        Optional<String> answerReason,
        Optional<Instant> answeredAt) {

    /** What the citizen says. */
    enum Kind {
        /** Does not want this coordinator. */
        DECLINES,
        ASKS_FOR_ANOTHER
    }

    /** What was answered. */
    enum Outcome {
        MET,
        NOT_MET
    }

    /** All requests of a citizen, the latest first. */
    record ListView(List<CitizensRequest> items) {}
}
