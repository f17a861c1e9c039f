package dk.sammenhaeng.supervision.cases;

/** Where a case stands. */
enum CaseStatus {
    OPEN,
    CLOSED
}
