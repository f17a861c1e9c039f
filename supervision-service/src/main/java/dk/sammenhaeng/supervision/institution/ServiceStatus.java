package dk.sammenhaeng.supervision.institution;

/** Whether and how an institution serves citizens (driftsstatus). */
public enum ServiceStatus {
    OPEN,
    INTAKE_STOP,
    CHANGED_SERVICE,
    CLOSED
}
