package dk.sammenhaeng.journey.prefill;

/** What a form can ask for (felt). */
enum DataPoint {
    NAME,
    BIRTH_DATE,
    PHONE,
    /** How the citizen wants to be reached, and whether exempt from Digital Post. */
    CONTACT_CHANNEL,
    /** The language an interpreter is needed for. */
    LANGUAGE,
    HOUSING,
    EDUCATION,
    /** What the citizen lives on (forsørgelse). */
    BENEFIT,
    EMPLOYER,
    /** What relatives there are, without who they are. */
    FAMILY,
    /** Who stands for the citizen. */
    REPRESENTATIVE,
    COORDINATOR,
    CONTACT_PERSON,
    NEED,
    GOAL,
    ACTION,
    APPOINTMENT,
    /** Hours a week the citizen can manage (skånehensyn). */
    WEEKLY_CAPACITY;

    /** True when it tells where a citizen with a protected address can be found. */
    boolean tellsWhere() {
        return this == PHONE || this == HOUSING || this == EMPLOYER || this == EDUCATION;
    }
}
