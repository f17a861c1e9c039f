package dk.sammenhaeng.demo.model;

/**
 * A kind of institution with the sizes and the price of a place that make its yearly frame realistic: a nursing home of
 * 40-70 mio. kr., a school of 35-60, a day care of 8-15.
 */
public enum InstitutionKind {
    DAY_CARE(Area.DAY_CARE, 75, 130, 112_000),
    SCHOOL(Area.SCHOOL, 440, 720, 80_000),
    NURSING_HOME(Area.ELDERCARE, 58, 94, 715_000),
    HOME_CARE(Area.ELDERCARE, 380, 560, 118_000),
    RESIDENTIAL(Area.SOCIAL, 20, 35, 1_120_000),
    SUPPORT_TEAM(Area.SOCIAL, 180, 260, 92_000),
    ACTIVITY_CENTRE(Area.SOCIAL, 50, 80, 190_000),
    CRISIS_CENTRE(Area.SOCIAL, 14, 20, 760_000),
    SHELTER(Area.SOCIAL, 28, 44, 540_000),
    SUBSTANCE_CENTRE(Area.SOCIAL, 160, 240, 98_000),
    DROP_IN_CENTRE(Area.SOCIAL, 40, 60, 105_000),
    HEALTH_CENTRE(Area.HEALTH, 500, 900, 27_000),
    REHABILITATION(Area.HEALTH, 300, 450, 62_000),
    NURSING_TEAM(Area.HEALTH, 350, 500, 74_000),
    PSYCHIATRIC_CENTRE(Area.PSYCHIATRY, 60, 90, 1_650_000),
    PSYCHIATRIC_TEAM(Area.PSYCHIATRY, 220, 380, 64_000),
    JOB_CENTRE(Area.EMPLOYMENT, 1800, 2600, 31_000),
    EMPLOYMENT_CENTRE(Area.EMPLOYMENT, 140, 220, 118_000),
    LANGUAGE_CENTRE(Area.EMPLOYMENT, 250, 400, 46_000);

    private final Area area;
    private final int fewestPlaces;
    private final int mostPlaces;
    private final long kronerPerPlace;

    InstitutionKind(Area area, int fewestPlaces, int mostPlaces, long kronerPerPlace) {
        this.area = area;
        this.fewestPlaces = fewestPlaces;
        this.mostPlaces = mostPlaces;
        this.kronerPerPlace = kronerPerPlace;
    }

    /** The area it belongs to. */
    public Area area() {
        return area;
    }

    /** The smallest number of places, pupils or citizens at a time. */
    public int fewestPlaces() {
        return fewestPlaces;
    }

    /** The largest number of places, pupils or citizens at a time. */
    public int mostPlaces() {
        return mostPlaces;
    }

    /** What one place costs in a year. */
    public long kronerPerPlace() {
        return kronerPerPlace;
    }
}
