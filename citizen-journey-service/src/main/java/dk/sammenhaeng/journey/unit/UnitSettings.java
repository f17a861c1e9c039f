package dk.sammenhaeng.journey.unit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is told of units to others than their leaders; every number is a default, never law. */
@ConfigMapping(prefix = "sammenhaeng.journey.unit")
interface UnitSettings {

    /** The smallest number of shared citizens that administration is told: of fewer, somebody could be recognised. */
    @WithDefault("5")
    long fewestCounted();
}
