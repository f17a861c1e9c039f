package dk.sammenhaeng.journey.anomaly;

/**
 * A number above which looks are reported, for each municipality to decide (tærskel). The source gives none: what
 * stands here holds until a municipality decides otherwise.
 */
enum Threshold {
    /** So many different citizens somebody may open in a day. */
    CITIZENS_A_DAY(60, 1, 10_000),
    /** So many different citizens without a relation somebody may ask for in a day. */
    REFUSED_A_DAY(3, 0, 10_000),
    /** So many different citizens somebody may open in a night. */
    CITIZENS_A_NIGHT(3, 0, 10_000),
    /** The full hour in Danish clock time at which the night begins. */
    NIGHT_FROM(22, 0, 23),
    /** The full hour in Danish clock time at which the night ends. */
    NIGHT_TO(5, 0, 23),
    /** A family name that more citizens bear tells of no family. */
    BEARERS_OF_A_NAME(20, 0, 100_000);

    private final int usual;
    private final int least;
    private final int most;

    Threshold(int usual, int least, int most) {
        this.usual = usual;
        this.least = least;
        this.most = most;
    }

    int usual() {
        return usual;
    }

    int least() {
        return least;
    }

    int most() {
        return most;
    }

    /** True when a municipality may decide the value. */
    boolean allows(int value) {
        return value >= least && value <= most;
    }
}
