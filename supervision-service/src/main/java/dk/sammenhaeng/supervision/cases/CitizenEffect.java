package dk.sammenhaeng.supervision.cases;

/** What a measure of an emergency brake does to citizens, mildest first. */
enum CitizenEffect {
    NONE,
    INTAKE_STOP,
    CHANGED_SERVICE,
    CLOSURE;

    /** From an intake stop on citizens are touched: the case is acute (architecture, flow F3). */
    Severity severity() {
        return this == NONE ? Severity.ORDINARY : Severity.ACUTE;
    }
}
