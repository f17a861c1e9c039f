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
 * @param via who said it to the service
 * @param wish in the citizen's words
 * @param answerBy when a leader is to have answered
 * @param overdueSince since when the answer is missing
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record CitizensRequest(
        UUID id,
        Kind kind,
        Via via,
        String aboutUser,
        Optional<String> wish,
        LocalDate statedOn,
        Instant recordedAt,
        Instant answerBy,
        Optional<Instant> overdueSince,
        Optional<Outcome> outcome,
        Optional<String> answerReason,
        Optional<Instant> answeredAt) {

    /** Without what the citizen, or who stands for the citizen, wrote without staff. */
    CitizensRequest withoutOwnWords() {
        return via == Via.STAFF
                ? this
                : new CitizensRequest(
                        id,
                        kind,
                        via,
                        aboutUser,
                        Optional.empty(),
                        statedOn,
                        recordedAt,
                        answerBy,
                        overdueSince,
                        outcome,
                        answerReason,
                        answeredAt);
    }

    /** What the citizen says. */
    enum Kind {
        /** Does not want this coordinator. */
        DECLINES,
        ASKS_FOR_ANOTHER
    }

    /** Who said it to the service. */
    enum Via {
        CITIZEN,
        /** Who stands for the citizen. */
        REPRESENTATIVE,
        /** Staff, to whom the citizen said it. */
        STAFF
    }

    /** What was answered. */
    enum Outcome {
        MET,
        NOT_MET
    }

    /** All requests of a citizen, the latest first. */
    record ListView(List<CitizensRequest> items) {}
}
