package dk.sammenhaeng.journey.journey;

/** The sectors whose plans meet in a journey. */
public enum Sector {
    /** Beskæftigelse. */
    EMPLOYMENT,
    /** Det sociale område. */
    SOCIAL,
    /** Sundhed, with eldercare. */
    HEALTH,
    /** Psykiatri. */
    PSYCHIATRY
}
