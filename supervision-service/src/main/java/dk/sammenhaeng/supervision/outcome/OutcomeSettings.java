package dk.sammenhaeng.supervision.outcome;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is decided about the figures on outcomes; every number is a default, never law. */
@ConfigMapping(prefix = "sammenhaeng.supervision.outcome")
interface OutcomeSettings {

    /** The smallest number of outcomes that is shown, as citizen-journey's {@code sammenhaeng.journey.figure.smallest-shown}. */
    @WithDefault("5")
    long smallestShown();
}
