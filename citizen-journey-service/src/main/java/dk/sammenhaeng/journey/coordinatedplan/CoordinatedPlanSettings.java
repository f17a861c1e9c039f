package dk.sammenhaeng.journey.coordinatedplan;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** What a municipality decides about coordinated plans; every number is a default, never law. */
@ConfigMapping(prefix = "sammenhaeng.journey.coordinated-plan")
public interface CoordinatedPlanSettings {

    /** How long a sector has to take up its own plan again after the coordinated plan has ended. */
    @WithDefault("P14D")
    Period followUpWithin();

    /** When a goal of lasting employment is followed up, counted from the start of the job (FV-C15). */
    @WithDefault("P6M")
    Period employmentFollowUp();

    /** The highest step of the scale of self-reliance; the lowest is 1 (FV-C14). */
    @WithDefault("5")
    int highestSelfReliance();

    /** The most goals a coordinated plan may have. */
    @WithDefault("20")
    int mostGoals();
}
