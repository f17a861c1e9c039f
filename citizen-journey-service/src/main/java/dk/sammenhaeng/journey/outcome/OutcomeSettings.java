package dk.sammenhaeng.journey.outcome;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What a municipality decides about the figures on its outcomes; every number is a default, never law. */
@ConfigMapping(prefix = "sammenhaeng.journey.outcome")
public interface OutcomeSettings {

    /** The age until which somebody without a home counts as young; as in the law on young people under 25. */
    @WithDefault("25")
    int youngUntil();
}
