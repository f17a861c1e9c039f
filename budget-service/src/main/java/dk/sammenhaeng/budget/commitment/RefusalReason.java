package dk.sammenhaeng.budget.commitment;

/** Why a wish was refused. */
enum RefusalReason {
    /** Discretionary, and a payer has too little left. */
    NO_FUNDS,
    /** Discretionary, and no budget that could pay was opened in time. */
    NO_BUDGET,
    /** The institution takes no new citizens. */
    INTAKE_STOP,
    /** The institution is closed. */
    CLOSED
}
