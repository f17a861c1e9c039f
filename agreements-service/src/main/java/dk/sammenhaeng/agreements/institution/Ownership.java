package dk.sammenhaeng.agreements.institution;

/** Who owns an institution (ejerform). */
public enum Ownership {
    /** Kommunal. */
    MUNICIPAL,
    /** Selvejende. */
    SELF_OWNING,
    /** Privat. */
    PRIVATE,
    /** Regional. */
    REGIONAL
}
