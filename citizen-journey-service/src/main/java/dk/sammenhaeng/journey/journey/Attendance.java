package dk.sammenhaeng.journey.journey;

/** How an appointment went (fremmøde, FV-C16). */
public enum Attendance {
    ATTENDED,
    /** The citizen did not come, and nobody knows of a reason. */
    DID_NOT_ATTEND,
    /** The citizen did not come and had a reasonable ground (rimelig grund); which one is nowhere told. */
    EXCUSED,
    CANCELLED_BY_CITIZEN,
    /** The authority called it off. */
    CANCELLED_BY_US;

    /** True where nobody is called any more. */
    public boolean isCancelled() {
        return this == CANCELLED_BY_CITIZEN || this == CANCELLED_BY_US;
    }
}
