package dk.sammenhaeng.journey.transition;

/** How far a transition is. */
enum Status {
    /** Waits for the receiver's answer, or for a receiver. */
    STARTED,
    /** The receiver has taken over the responsibility; the planned time has not come. */
    ACCEPTED,
    /** Back with the sender, who names another receiver. */
    REFUSED,
    COMPLETED,
    CANCELLED
}
