package dk.sammenhaeng.journey.admission;

/**
 * What a notice tells, in the words of MedCom's HospitalNotification; of two at the same instant the one named first here
 * came first.
 */
enum What {
    ADMITTED,
    /** At home for a while. */
    LEAVE,
    /** Back from leave. */
    BACK,
    DISCHARGED,
    DIED,
    /** Treatment is nearly completed and the day of coming home is known (XDIS19, XDIS21). */
    EXPECTED_HOME,
    /** Another notice was told by mistake: what it told did not happen (annullering). */
    CANCELLED
}
