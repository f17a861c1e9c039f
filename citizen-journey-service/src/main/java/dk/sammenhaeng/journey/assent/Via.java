package dk.sammenhaeng.journey.assent;

/** How an answer came here. */
public enum Via {
    /** Staff noted it. */
    STAFF,
    /** The citizen said it with their own log-in. */
    CITIZEN,
    /** Somebody who may act for the citizen said it with theirs. */
    REPRESENTATIVE
}
