package dk.sammenhaeng.journey.representation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What a municipality decides about who speaks for a citizen; every number is a default, never law. */
@ConfigMapping(prefix = "sammenhaeng.journey.representation")
public interface SpeakerSettings {

    /** From this age the citizen consents; for a younger one the holder of custody does. */
    @WithDefault("15")
    int ownConsentFrom();
}
