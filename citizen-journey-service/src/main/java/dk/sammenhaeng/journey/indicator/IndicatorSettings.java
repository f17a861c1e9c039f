package dk.sammenhaeng.journey.indicator;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** What a municipality decides about the indicators; every number is a default, never law. */
@ConfigMapping(prefix = "sammenhaeng.journey.indicator")
public interface IndicatorSettings {

    /** How many days without new unemployment make a job a lasting one. */
    @WithDefault("P182D")
    Period jobLastsAfter();
}
