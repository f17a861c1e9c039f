package dk.sammenhaeng.budget.budget;

/** How a budget's frames bind (overførsel mellem år; reform-core.md SR-5). */
public enum CarryOver {
    /** Surplus and deficit move freely between the years: the frame holds over the whole period. */
    FREE,
    /** The frame of each year holds by itself. */
    PER_YEAR
}
