package dk.sammenhaeng.journey.journey;

import java.util.Optional;

/**
 * Whether the money for an action is there.
 *
 * @param reason why budget refused, where it did
 */
public record Funding(State state, Optional<String> reason) {

    /** Nothing is asked of any budget. */
    public static final Funding NONE = new Funding(State.NONE, Optional.empty());

    /** Asked for, and not yet answered. */
    public static final Funding PENDING = new Funding(State.PENDING, Optional.empty());

    /** What budget answered to the latest wish. */
    public enum State {
        NONE,
        PENDING,
        FUNDED,
        /** Rests on a legal right, so it is given; the cover is raised as a grant case (bevillingssag). */
        FUNDED_WITHOUT_COVER,
        REFUSED
    }
}
