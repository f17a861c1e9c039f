package dk.sammenhaeng.journey.family;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What a municipality decides about families; every number is a default, never law. */
@ConfigMapping(prefix = "sammenhaeng.journey.family")
public interface FamilySettings {

    /** From this age the citizen consents; for a younger one the holder of custody does. */
    @WithDefault("15")
    int ownConsentFrom();
}
