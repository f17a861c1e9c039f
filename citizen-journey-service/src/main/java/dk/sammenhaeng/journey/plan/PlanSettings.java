package dk.sammenhaeng.journey.plan;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What a municipality decides about the sectors' plans; every number is a default, never law. */
@ConfigMapping(prefix = "sammenhaeng.journey.plan")
public interface PlanSettings {

    /** How exactly it is noted when a system last spoke of a plan: a repeat within this time writes nothing. */
    @WithDefault("PT1H")
    Duration spokenPrecision();
}
