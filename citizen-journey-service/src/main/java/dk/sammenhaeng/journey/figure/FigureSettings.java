package dk.sammenhaeng.journey.figure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What a municipality decides about all its figures: two limits would let one figure tell what another hides. */
@ConfigMapping(prefix = "sammenhaeng.journey.figure")
public interface FigureSettings {

    /** The smallest number of persons that is shown; a default, never law. */
    @WithDefault("5")
    long smallestShown();
}
