package dk.sammenhaeng.agreements.agreement;

/** How surplus and deficit move between the years (overførsel mellem år; SR-5). */
enum CarryOver {
    /** Freely, as long as the whole period's frame holds. */
    FREE,
    /** Not by themselves: each year is held by itself. */
    PER_YEAR
}
