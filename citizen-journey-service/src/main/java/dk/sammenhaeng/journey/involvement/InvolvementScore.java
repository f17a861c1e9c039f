package dk.sammenhaeng.journey.involvement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How much the citizen felt involved in a plan, by the citizen's own judgement (patientens egen vurdering; FW-J6).
 *
 * @param score from 1, not at all, to the highest configured
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record InvolvementScore(
        UUID id, UUID planId, int score, Optional<String> words, LocalDate statedOn, Via via, Instant recordedAt) {

    /** Who wrote it down. */
    enum Via {
        CITIZEN,
        REPRESENTATIVE,
        /** Staff, for who cannot do it digitally. */
        STAFF
    }

    /** Some of them, the latest first. */
    record ListView(List<InvolvementScore> items) {}
}
