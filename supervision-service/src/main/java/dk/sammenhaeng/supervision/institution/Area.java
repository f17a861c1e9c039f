package dk.sammenhaeng.supervision.institution;

/** The welfare area an institution serves (velfærdsområde). */
public enum Area {
    DAY_CARE,
    SCHOOL,
    ELDERCARE,
    SOCIAL,
    HEALTH,
    PSYCHIATRY,
    EMPLOYMENT
}
