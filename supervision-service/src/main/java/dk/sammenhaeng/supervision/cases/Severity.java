package dk.sammenhaeng.supervision.cases;

/** How much a case presses; acute is what touches citizens. */
enum Severity {
    ORDINARY,
    ACUTE
}
