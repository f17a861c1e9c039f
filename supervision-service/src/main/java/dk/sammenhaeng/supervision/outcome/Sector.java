package dk.sammenhaeng.supervision.outcome;

/** The sector a measure belongs to (sektor). */
enum Sector {
    EMPLOYMENT,
    SOCIAL,
    HEALTH,
    PSYCHIATRY
}
