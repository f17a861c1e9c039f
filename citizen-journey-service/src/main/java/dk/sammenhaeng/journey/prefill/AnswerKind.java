package dk.sammenhaeng.journey.prefill;

/** What is said of a data point. */
enum AnswerKind {
    /** What is offered is right. */
    CONFIRMED,
    /** It is wrong, and this is right. */
    CORRECTED,
    /** Nothing was offered, and this is so. */
    STATED,
    /** Nobody can say. */
    UNKNOWN
}
