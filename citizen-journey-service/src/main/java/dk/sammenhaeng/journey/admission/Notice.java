package dk.sammenhaeng.journey.admission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/**
 * What a hospital told of a stay.
 *
 * @param noticeId the notice's own id
 * @param messageType MedCom's, such as XDIS20
 * @param happenedAt when it happened, which decides; not when it came
 * @param unit the ward
 * @param institutionId the hospital
 * @param cancels the id of the notice that was told by mistake
 */
record Notice(
        UUID id,
        UUID stayId,
        String noticeId,
        Optional<String> messageType,
        What what,
        Instant happenedAt,
        boolean acute,
        Optional<LocalDate> expectedHomeOn,
        Optional<String> unit,
        Optional<UUID> institutionId,
        Optional<String> cancels,
        Instant recordedAt)
        implements Comparable<Notice> {

    /** The order in which things happened. */
    private static final Comparator<Notice> AS_IT_HAPPENED =
            Comparator.comparing(Notice::happenedAt).thenComparing(Notice::what).thenComparing(Notice::noticeId);

    @Override
    public int compareTo(Notice other) {
        return AS_IT_HAPPENED.compare(this, other);
    }

    /** What became of a notice. */
    enum Effect {
        /** It is part of the course of the stay. */
        COUNTS,
        /** What comes before it has not been told yet. */
        WAITS,
        /** The stay was already so, or over. */
        CHANGES_NOTHING,
        /** It was told by mistake. */
        CANCELLED
    }
}
