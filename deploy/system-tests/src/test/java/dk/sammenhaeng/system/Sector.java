package dk.sammenhaeng.system;

/** The sectors of plans, each with a plan type that Danish law knows in it. */
enum Sector {
    EMPLOYMENT("MIN_PLAN", "Jobcenteret"),
    SOCIAL("HANDLEPLAN_141", "Voksenenheden"),
    HEALTH("GENOPTRAENINGSPLAN_ALMEN", "Genoptræningen");

    private final String planType;
    private final String unit;

    Sector(String planType, String unit) {
        this.planType = planType;
        this.unit = unit;
    }

    String planType() {
        return planType;
    }

    String unit() {
        return unit;
    }
}
