package dk.sammenhaeng.agreements.institution;

/** What an institution offers citizens (driftsstatus), mildest first: the order is the gravity. */
public enum ServiceStatus {
    /** Åben. */
    OPEN,
    /** Indtagsstop: those who are there stay, nobody new comes. */
    INTAKE_STOP,
    /** Ændret tilbud: what is given to those who are there is changed. */
    CHANGED_SERVICE,
    /** Lukket. */
    CLOSED;

    /** True when nobody new may be taken in. */
    public boolean stopsIntake() {
        return this == INTAKE_STOP || this == CLOSED;
    }
}
