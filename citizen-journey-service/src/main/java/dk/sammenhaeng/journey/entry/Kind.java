package dk.sammenhaeng.journey.entry;

/** What a citizen may ask for. */
enum Kind {
    WORK,
    BENEFIT,
    EDUCATION,
    HOUSING,
    DEBT,
    FAMILY,
    HOME_HELP,
    TRAINING,
    HEALTH,
    MENTAL_HEALTH,
    SUBSTANCES,
    SAFETY,
    /** On all rights that the citizen's situation gives (helhedsvejledning, FW-J21). */
    GUIDANCE,
    /** An examination to which a concern led (screening, FV-C25). */
    SCREENING,
    /** All sectors together, as in the pilot for citizens with mental disorders (samlet indsats, FV-C3). */
    COHERENT_EFFORT,
    OTHER;

    /**
     * True for what tells of treatment, abuse or shelter; a screening tells of the concern that led to it, and all sectors
     * together are for citizens with mental disorders.
     */
    boolean isSensitive() {
        return switch (this) {
            case MENTAL_HEALTH, SUBSTANCES, SAFETY, SCREENING, COHERENT_EFFORT -> true;
            case WORK, BENEFIT, EDUCATION, HOUSING, DEBT, FAMILY, HOME_HELP, TRAINING, HEALTH, GUIDANCE, OTHER -> false;
        };
    }
}
