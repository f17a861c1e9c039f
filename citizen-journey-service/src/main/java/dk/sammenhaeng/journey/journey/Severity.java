package dk.sammenhaeng.journey.journey;

/** How much a finding asks of its owner. */
public enum Severity {
    /** Something promised cannot happen. */
    STOP,
    /** Somebody must act. */
    ACT,
    /** Good to know. */
    KNOW
}
