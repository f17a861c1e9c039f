package dk.sammenhaeng.journey.coordinator;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The time in which one person held a journey together.
 *
 * @param until the instant the next one began; nothing while it runs
 * @param decidedBy who appointed, accepted or ordered it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record Term(String user, String name, Instant since, Optional<Instant> until, How how, String decidedBy) {

    /** By which way a journey came to its coordinator. */
    enum How {
        /** Appointed, or taken where there was none. */
        APPOINTED,
        /** Offered by the former and accepted. */
        HAND_OVER,
        /** Moved by a leader with the whole caseload. */
        CASELOAD
    }

    /**
     * The coordinators of a journey, the first one first.
     *
     * @param changesInPeriod how often the coordinator changed in the configured time (12 months); a figure of the
     *     journey and never of an employee
     */
    record HistoryView(List<Term> items, long changesInPeriod) {}
}
