package dk.sammenhaeng.journey.channel;

/** A way to reach a citizen. */
public enum Channel {
    /** Digital Post. */
    DIGITAL,
    PHONE,
    LETTER,
    IN_PERSON;

    /** Why somebody is exempt from Digital Post (bekendtgørelse om fritagelse for tilslutning til Digital Post). */
    enum ExemptionReason {
        DISABILITY,
        COGNITIVE,
        NO_EQUIPMENT,
        LANGUAGE,
        NO_FIXED_HOME,
        NO_EID,
        OTHER,
        /** Exempt in the municipality the citizen came from, where the reason stays. */
        EXEMPT_ELSEWHERE
    }
}
