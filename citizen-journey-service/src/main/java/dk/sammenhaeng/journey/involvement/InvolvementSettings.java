package dk.sammenhaeng.journey.involvement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The scale of involvement; the source gives none. */
@ConfigMapping(prefix = "sammenhaeng.journey.involvement")
public interface InvolvementSettings {

    /** The highest step of the scale, at most 10. */
    @WithDefault("5")
    int highestScore();
}
