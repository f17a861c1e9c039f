package dk.sammenhaeng.agreements.agreement;

/** Where a goal comes from (SR-6). */
enum GoalKind {
    /** One of the few national goals of the field. */
    NATIONAL,
    /** Set by municipality and institution together. */
    LOCAL
}
