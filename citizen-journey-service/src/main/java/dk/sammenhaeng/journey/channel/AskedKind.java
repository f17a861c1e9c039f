package dk.sammenhaeng.journey.channel;

/** What somebody can send to a citizen; what happens is told by itself. */
enum AskedKind {
    /** Who the coordinator is, with phone. */
    COORDINATOR_LETTER,
    /** What was said about consent. */
    CONSENT_RECEIPT,
    /** Whom to call in each sector. */
    WHOM_TO_CALL
}
