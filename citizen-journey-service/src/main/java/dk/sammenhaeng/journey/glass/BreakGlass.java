package dk.sammenhaeng.journey.glass;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody's access to a citizen without another relation.
 *
 * @param until when it ends by itself
 * @param closedAt when it was over: given up before, or at its end
 * @param isProtected the citizen's name and address were protected when it was opened
 */
record BreakGlass(
        UUID id,
        UUID citizenId,
        String user,
        String reason,
        Instant openedAt,
        Instant until,
        Optional<Instant> closedAt,
        boolean isProtected,
        Optional<Review> review) {

    /** True while it opens anything. */
    boolean isOpenAt(Instant now) {
        return closedAt.isEmpty() && until.isAfter(now);
    }

    /** When it stopped, or will. */
    Instant end() {
        return closedAt.filter(until::isAfter).orElse(until);
    }

    /** What a leader found afterwards. */
    record Review(Verdict verdict, String note, String by, Instant at) {}

    /** Whether there was reason enough. */
    enum Verdict {
        JUSTIFIED,
        NOT_JUSTIFIED
    }
}
