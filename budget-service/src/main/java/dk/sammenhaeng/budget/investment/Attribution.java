package dk.sammenhaeng.budget.investment;

/** Which outcomes are felt in an investment (hvilke resultater der regnes med). */
enum Attribution {
    /** Only those that name it. */
    NAMED,
    /** Also those that name no investment; they are felt in every investment they fit. */
    MATCHING
}
