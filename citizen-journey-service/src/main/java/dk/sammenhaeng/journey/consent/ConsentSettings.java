package dk.sammenhaeng.journey.consent;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** What a municipality decides about consent; no law gives these numbers. */
@ConfigMapping(prefix = "sammenhaeng.journey.consent")
interface ConsentSettings {

    /** How long there is to ask anew for a consent whose ground is gone, before it ends. */
    @WithDefault("P30D")
    Period timeToAskAnew();
}
