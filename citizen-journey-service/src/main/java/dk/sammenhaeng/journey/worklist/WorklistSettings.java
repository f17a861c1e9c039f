package dk.sammenhaeng.journey.worklist;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** What a municipality decides about worklists. */
@ConfigMapping(prefix = "sammenhaeng.journey.worklist")
public interface WorklistSettings {

    /** How long before its day a promise made at a meeting is on the list of who made it. */
    @WithDefault("P7D")
    Period promisesAhead();

    /** How many days after it was stated a correction is to be answered. */
    @WithDefault("14")
    int correctionDays();

    /** For how long after a plan's end its caseworker is asked what came of it, unless it is recorded (C17). */
    @WithDefault("P3M")
    Period outcomesAskedFor();
}
