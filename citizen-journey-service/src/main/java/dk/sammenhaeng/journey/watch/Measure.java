package dk.sammenhaeng.journey.watch;

/** What a watch ends in, as the outcome measures name it. */
public enum Measure {
    /** Genindlæggelse (FV-C4). */
    READMISSION("READMITTED", "NOT_READMITTED"),
    /** Recidiv (FV-C5). */
    RELAPSE("RELAPSED", "NOT_RELAPSED"),
    /** Tilbage på forsorgshjem (FV-C6). */
    SHELTER_RETURN("RETURNED", "NOT_RETURNED"),
    /** Frafald fra ungdomsuddannelse (FV-C12). */
    YOUTH_EDUCATION_DROPOUT("DROPPED_OUT", "STAYED");

    private final String returned;
    private final String held;

    Measure(String returned, String held) {
        this.returned = returned;
        this.held = held;
    }

    /** The measure's value where the citizen came back. */
    String returned() {
        return returned;
    }

    /** The measure's value where the citizen did not. */
    String held() {
        return held;
    }
}
