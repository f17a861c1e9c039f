package dk.sammenhaeng.demo.model;

/** The area an institution belongs to. */
public enum Area {
    DAY_CARE,
    SCHOOL,
    ELDERCARE,
    SOCIAL,
    HEALTH,
    PSYCHIATRY,
    EMPLOYMENT
}
