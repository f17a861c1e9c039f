package dk.sammenhaeng.budget.grantcase;

/** Why a grant case ended without a decision. */
public enum ClosedBecause {
    /** The budgets now cover what was lacking. */
    COVERED,
    /** The action was cancelled. */
    CANCELLED
}
