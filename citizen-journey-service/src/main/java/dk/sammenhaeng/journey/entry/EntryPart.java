package dk.sammenhaeng.journey.entry;

import dk.sammenhaeng.journey.entry.CitizenEntry.Receiver;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The part of an entry that one unit is to answer.
 *
 * @param receiver the unit it is with now
 * @param sensitive true where what is asked for tells of treatment, abuse or shelter
 * @param overdueSince the unit had not answered by then
 * @param steps what units answered, the earliest first
 */
record EntryPart(
        UUID id,
        Receiver receiver,
        List<Kind> kinds,
        boolean sensitive,
        State state,
        Instant sentAt,
        Instant answerBy,
        Optional<Instant> overdueSince,
        Optional<Instant> answeredAt,
        List<Step> steps,
        long version) {

    EntryPart {
        kinds = List.copyOf(kinds);
        steps = List.copyOf(steps);
    }

    /** True while its unit has not answered in time. */
    boolean isOverdue() {
        return state == State.WAITING && overdueSince.isPresent();
    }

    /** How it stands. */
    enum State {
        WAITING,
        /** The unit takes it on. */
        ACCEPTED,
        /** The citizen was guided, and nothing more is needed. */
        GUIDED,
        /** What asked for it had been put on the wrong citizen: nobody need answer. */
        TAKEN_BACK
    }

    /** What a unit answers. */
    enum Answer {
        /** It takes it on. */
        ACCEPT,
        /** It cannot, for a reason; the coordinating unit has it again. */
        RETURN,
        /** Another unit is to answer. */
        PASS_ON,
        /** It has guided the citizen. */
        GUIDE
    }

    /**
     * What was answered.
     *
     * @param to whom it was sent on to, if it was
     * @param reason why it was sent on
     */
    record Step(Answer answer, Side from, Optional<Side> to, Optional<String> reason, Instant at) {}

    /** A unit that had the part; a secret one is known to its own people alone. */
    record Side(UUID unitId, boolean secret) {}
}
