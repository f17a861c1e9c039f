package dk.sammenhaeng.benchmarks;

/** What stands in an original where each copy has a value of its own. */
enum Mark {
    COORDINATOR("@K@"),
    CASEWORKER("@S@"),
    UNIT("@E@"),
    RANDOM("@R@");

    private final String text;

    Mark(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
