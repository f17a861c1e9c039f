package dk.sammenhaeng.agreements.institution;

/** Why an institution's service status changed. */
enum StatusCause {
    /** A brake was pulled. */
    EMERGENCY_BRAKE,
    /** A brake was lifted. */
    BRAKE_LIFTED,
    /** A decision without a brake, or its day came. */
    DECISION
}
