package dk.sammenhaeng.supervision.cases;

/** What opened a case. */
enum CaseOrigin {
    EMERGENCY_BRAKE,
    CONCERN
}
