package dk.sammenhaeng.budget.grantcase;

/** Where a grant case stands (sagens stade). */
enum GrantCaseStatus {
    OPEN,
    GRANTED,
    REJECTED,
    /** Ended without a decision: nothing was left to decide. */
    CLOSED
}
