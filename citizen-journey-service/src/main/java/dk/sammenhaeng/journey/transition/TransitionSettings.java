package dk.sammenhaeng.journey.transition;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;
import java.util.Map;

/** What a municipality decides about its transitions; every number is a default, never law. */
@ConfigMapping(prefix = "sammenhaeng.journey.transition")
public interface TransitionSettings {

    /** How long the receiver has to answer, by kind; else the kind's default holds. */
    Map<String, Duration> answer();

    /** Days before the hand-over by which the receiver's plan must exist, by kind; else the kind's default holds. */
    Map<String, Integer> leadDays();

    /** How long it is watched whether the hand-over held, by kind; else the kind's default holds. */
    Map<String, Period> watch();

    /** The longest gap after school with which the start of a youth education still counts as direct. */
    @WithDefault("P3M")
    Period directWithin();
}
