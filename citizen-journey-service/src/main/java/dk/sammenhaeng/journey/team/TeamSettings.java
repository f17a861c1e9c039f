package dk.sammenhaeng.journey.team;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When a journey is so complex that somebody must hold it together; every number is a default, never law. */
@ConfigMapping(prefix = "sammenhaeng.journey.team")
interface TeamSettings {

    /** From how many professions on a coordinator is needed, whatever the number of sectors (CIT-11). */
    @WithDefault("3")
    int professionsForCoordinator();
}
