package dk.sammenhaeng.journey.glass;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What a municipality decides about break-glass; every number is a default, never law. */
@ConfigMapping(prefix = "sammenhaeng.journey.glass")
public interface GlassSettings {

    /** How long it holds where the caller names no time. */
    @WithDefault("PT60M")
    Duration usual();

    /** The longest time it may be asked for. */
    @WithDefault("PT60M")
    Duration longest();
}
