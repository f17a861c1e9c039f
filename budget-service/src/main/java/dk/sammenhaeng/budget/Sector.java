package dk.sammenhaeng.budget;

/** The sectors whose plans meet in a journey, and which pay for what no agreement pays (sektor). */
public enum Sector {
    EMPLOYMENT,
    SOCIAL,
    HEALTH,
    PSYCHIATRY
}
