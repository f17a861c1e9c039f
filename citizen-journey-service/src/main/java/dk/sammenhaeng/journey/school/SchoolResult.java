package dk.sammenhaeng.journey.school;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A result in a subject.
 *
 * @param scale the test and its scale; a higher score on it is better
 */
record SchoolResult(UUID id, UUID planId, Subject subject, String scale, BigDecimal score, LocalDate takenOn) {

    SchoolResult {
        score = score.stripTrailingZeros();
        score = score.scale() < 0 ? score.setScale(0) : score;
    }

    /** The subjects whose level is to be improved. */
    enum Subject {
        READING,
        MATHS
    }

    /** Which way the level is to go. */
    enum Direction {
        IMPROVE,
        HOLD
    }
}
