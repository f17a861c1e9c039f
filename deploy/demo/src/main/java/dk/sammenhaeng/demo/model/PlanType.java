package dk.sammenhaeng.demo.model;

/** The plans sectors write, with the codes of the Danish reference data. */
public enum PlanType {
    MY_PLAN(Sector.EMPLOYMENT, "MIN_PLAN"),
    REHABILITATION_PLAN(Sector.EMPLOYMENT, "REHABILITERINGSPLAN"),
    EDUCATION_PLAN(Sector.EMPLOYMENT, "UDDANNELSESPLAN"),
    INTEGRATION_CONTRACT(Sector.EMPLOYMENT, "INTEGRATIONSKONTRAKT"),
    SOCIAL_PLAN(Sector.SOCIAL, "HANDLEPLAN_141"),
    YOUTH_PLAN(Sector.SOCIAL, "UNGEPLAN"),
    RELEASE_PLAN(Sector.SOCIAL, "HANDLEPLAN_KRIMINALFORSORG"),
    CARE_COURSE(Sector.HEALTH, "PLEJE_OG_OMSORGSFORLOEB"),
    TRAINING_PLAN(Sector.HEALTH, "GENOPTRAENINGSPLAN_ALMEN"),
    SPECIALISED_TRAINING_PLAN(Sector.HEALTH, "GENOPTRAENINGSPLAN_SPECIALISERET"),
    HOME_HELP_PLAN(Sector.HEALTH, "HJEMMEHJAELP_83"),
    LUNG_COURSE(Sector.HEALTH, "FORLOEBSPLAN_KOL"),
    DIABETES_COURSE(Sector.HEALTH, "FORLOEBSPLAN_DIABETES2"),
    DISCHARGE_AGREEMENT(Sector.PSYCHIATRY, "UDSKRIVNINGSAFTALE_13A"),
    COORDINATION_PLAN(Sector.PSYCHIATRY, "KOORDINATIONSPLAN_13B");

    private final Sector sector;
    private final String code;

    PlanType(Sector sector, String code) {
        this.sector = sector;
        this.code = code;
    }

    /** The sector that writes it. */
    public Sector sector() {
        return sector;
    }

    /** The code of the reference data. */
    public String code() {
        return code;
    }
}
