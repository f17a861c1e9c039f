package dk.sammenhaeng.budget.commitment;

/** The answer to an action's latest wish. */
enum CommitmentState {
    /** No budget is known that could pay; it is tried again by itself. */
    PENDING,
    ACCEPTED,
    /** Committed "uden dækning": a legal right that the budgets do not cover. */
    ACCEPTED_WITHOUT_COVER,
    /** Nothing new is committed; what an earlier wish was given goes on. */
    REFUSED,
    RELEASED
}
