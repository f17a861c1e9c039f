package dk.sammenhaeng.journey.channel;

import dk.sammenhaeng.journey.journey.Appointment.Form;
import dk.sammenhaeng.journey.journey.Sector;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What a citizen is told by itself when it happens, once for each occasion (FW-X3, catalogue C9). */
public sealed interface News {

    /** The meeting, plan or finding it is about. */
    UUID about();

    /** Which time of several that the same is told of it; the same one is told once. */
    default long occasion() {
        return 0;
    }

    /**
     * The citizen is called to a joint meeting (indkaldelse til fælles møde).
     *
     * @param interpreter true where an interpreter takes part; not of which language
     */
    record MeetingCalled(UUID about, Instant start, Form form, Optional<String> place, boolean interpreter)
            implements News {}

    /**
     * It is held at another time.
     *
     * @param occasion how often it was moved
     */
    record MeetingMoved(
            UUID about, long occasion, Instant from, Instant to, Form form, Optional<String> place, boolean interpreter)
            implements News {}

    /** It is not held. */
    record MeetingCancelled(UUID about, Instant start) implements News {}

    /** Something about the citizen was decided at it. */
    record MeetingDecided(UUID about, Instant start) implements News {}

    /**
     * An authority has decided something about the citizen (afgørelse).
     *
     * @param occasion the version of what it stands in
     * @param planId the plan it stands in, where it stands in one
     * @param complainBy the last day to complain (klagefrist)
     * @param authority who made it and is complained to, where all of the occasion are one's
     */
    record DecisionMade(
            UUID about,
            long occasion,
            Optional<UUID> planId,
            Optional<LocalDate> complainBy,
            Optional<String> authority)
            implements News {}

    /** The citizen does more voluntary work than a benefit leaves free (FW-J13); a warning and no sanction. */
    record HoursAboveLimit(UUID about, BigDecimal hours, BigDecimal limit) implements News {}

    /**
     * An offer of volunteers the citizen was referred to is there no more (CIT-14).
     *
     * @param sector the one that referred, where a sector did
     */
    record VolunteerOfferGone(UUID about, Optional<Sector> sector) implements News {}

    /** What stood here for a time was another person's, and is gone (daily use C2); the message does not say what. */
    record PlanWasNotYours(UUID about) implements News {}

    /** A relative was let in by the citizen's permission (FV-C13). */
    record RelativePermitted(UUID about) implements News {}
}
