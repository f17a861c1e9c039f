package dk.sammenhaeng.journey.monitoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** That a reading deviated (afvigelse), of which kind and when; never what was measured. */
record Deviation(
        UUID id, UUID monitoringId, String readingId, Kind kind, Instant at, Review review, Instant recordedAt) {

    /** What kind. */
    enum Kind {
        OUT_OF_RANGE,
        /** None came when one was due. */
        MISSING,
        /** The citizen says so. */
        FEELS_WORSE
    }

    /** Whether it asked for a review of the plan. */
    enum Review {
        ASKED,
        /** One is open. */
        ALREADY_ASKED,
        /** The monitoring was over when it happened. */
        TOO_LATE
    }

    /** A page of them. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record PageOf(List<Deviation> items, Optional<String> next, OptionalLong total) {}
}
