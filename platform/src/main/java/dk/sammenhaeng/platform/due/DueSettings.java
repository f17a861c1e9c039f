package dk.sammenhaeng.platform.due;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the worker that raises deadlines. */
@ConfigMapping(prefix = "sammenhaeng.due")
public interface DueSettings {

    /** How often the worker looks for deadlines that have come; requests for work wake it at once. */
    @WithDefault("1s")
    Duration poll();

    /** Most deadlines read at a time. */
    @WithDefault("200")
    int batch();

    /** How many deadlines are decided at the same time. */
    @WithDefault("4")
    int atOnce();

    /** How long a deadline that failed waits before it is tried again. */
    @WithDefault("10s")
    Duration backoff();
}
