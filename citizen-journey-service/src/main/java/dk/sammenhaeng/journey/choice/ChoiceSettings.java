package dk.sammenhaeng.journey.choice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** What a municipality decides about choices; no law gives these numbers. */
@ConfigMapping(prefix = "sammenhaeng.journey.choice")
public interface ChoiceSettings {

    /** How long a citizen may choose among options that were shown; after that they are shown anew. */
    @WithDefault("P30D")
    Period shownFor();

    /** The most options that are shown at once; with more, a place must be named. */
    @WithDefault("100")
    int mostOptions();
}
