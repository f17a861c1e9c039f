package dk.sammenhaeng.agreements.institution;

/** The welfare field an institution works in (velfærdsområde). */
public enum Area {
    /** Dagtilbud. */
    DAY_CARE,
    /** Skole. */
    SCHOOL,
    /** Ældrepleje. */
    ELDERCARE,
    /** Socialområdet. */
    SOCIAL,
    /** Sundhed. */
    HEALTH,
    /** Psykiatri. */
    PSYCHIATRY,
    /** Beskæftigelse. */
    EMPLOYMENT
}
