package dk.sammenhaeng.platform.event.in;

/** What is to be done with an event, seen from how far its stream has come. */
enum Verdict {
    /** It was applied before. */
    IGNORE,
    APPLY,
    /** Something before it is missing: it is let go and comes again from the neighbour's log. */
    HOLD,
    /** It is kept where a person sees it. */
    PARK;

    /**
     * The verdict on one event.
     *
     * @param position the last sequence applied, 0 for none
     * @param sequence the event's own; below 1 when it could not be read
     */
    static Verdict of(long position, Standing standing, long sequence) {
        if (sequence < 1) {
            return PARK;
        }
        if (sequence <= position) {
            return IGNORE;
        }
        return switch (standing) {
            case PARKED -> PARK;
            case GAP -> HOLD;
            case RUNNING -> sequence == position + 1 ? APPLY : HOLD;
        };
    }
}
