package dk.sammenhaeng.platform.event.out;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the way out. */
@ConfigMapping(prefix = "sammenhaeng.events-out")
public interface EventsOut {

    /** Most events the relay sends before it waits for their acknowledgement. */
    @WithDefault("500")
    int batch();

    /** How long the relay waits for a wake-up before it looks by itself; also how soon a lost lock is noticed. */
    @WithDefault("500ms")
    Duration poll();

    /** How long the relay waits before it tries again after trouble with broker or database. */
    @WithDefault("1s")
    Duration backoff();

    /** How often a relay that does not hold the lock tries to get it. */
    @WithDefault("2s")
    Duration election();

    /** Largest event in bytes; a larger one is refused in the transaction that would write it. */
    @WithDefault("512000")
    int largest();
}
