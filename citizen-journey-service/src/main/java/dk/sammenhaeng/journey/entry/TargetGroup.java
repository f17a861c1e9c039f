package dk.sammenhaeng.journey.entry;

/** For whom a district may have its entries go to every sector. */
enum TargetGroup {
    /** Citizens with mental disorders (borgere med psykiske lidelser, FV-C3). */
    MENTAL_HEALTH
}
