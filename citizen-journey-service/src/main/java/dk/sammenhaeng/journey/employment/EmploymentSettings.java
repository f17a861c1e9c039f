package dk.sammenhaeng.journey.employment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How figures on the way to a job are shown; every number is a default, never law. */
@ConfigMapping(prefix = "sammenhaeng.journey.employment")
interface EmploymentSettings {

    /** The most next best actions shown for one citizen. */
    @WithDefault("20")
    int mostActions();
}
