package dk.sammenhaeng.journey.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much is taken in at once; the numbers follow the size of the database's connection pool (16). */
@ConfigMapping(prefix = "sammenhaeng.journey.intake")
public interface IntakeSettings {

    /** The most plans one batch, and the most ids one re-keying, may hold. */
    @WithDefault("500")
    int largestBatch();

    /** How many citizens of one batch are worked on at the same time. */
    @WithDefault("3")
    int citizensAtOnce();

    /** How many batches run at the same time in one process; a further one is asked to come again (429). */
    @WithDefault("2")
    int batchesAtOnce();
}
