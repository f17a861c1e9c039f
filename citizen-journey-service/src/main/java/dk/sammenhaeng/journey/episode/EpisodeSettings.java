package dk.sammenhaeng.journey.episode;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** For how long cohorts are watched where no source says so; every time is a default, never law. */
@ConfigMapping(prefix = "sammenhaeng.journey.episode")
public interface EpisodeSettings {

    /** How long after a first stay at a crisis centre another one counts as a repeat. */
    @WithDefault("P12M")
    Period crisisRepeat();

    /** How long after a discharge an admission counts as a readmission. */
    @WithDefault("P30D")
    Period readmission();

    /** How long a new home must be kept. */
    @WithDefault("P12M")
    Period housingRetention();
}
