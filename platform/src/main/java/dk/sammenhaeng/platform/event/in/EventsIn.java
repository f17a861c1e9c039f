package dk.sammenhaeng.platform.event.in;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the way in. */
@ConfigMapping(prefix = "sammenhaeng.events-in")
public interface EventsIn {

    /** Most events taken from the broker at once, and so the most in one transaction. */
    @WithDefault("100")
    int batch();

    /** How long a consumer waits for events before it looks whether the service is stopping. */
    @WithDefault("1s")
    Duration poll();

    /** How long the streams of a killed service wait before they are given to another, or to itself once it is back. */
    @WithDefault("10s")
    Duration sessionTimeout();

    /** How often a failing event is tried alone before it is parked. */
    @WithDefault("3")
    int attempts();

    /** How long to wait between two attempts at one event. */
    @WithDefault("200ms")
    Duration attemptBackoff();

    /** How long everything waits when database or broker are in trouble. */
    @WithDefault("1s")
    Duration troubleBackoff();

    /** How long a consumer trusts what it knows of topics and brokers. */
    @WithDefault("15s")
    Duration metadataAge();

    /** How often open gaps are looked at when nothing wakes the repair. */
    @WithDefault("5s")
    Duration gapPoll();

    /** How long a gap rests after its first failed repair; doubled with each further failure. */
    @WithDefault("1s")
    Duration gapBackoff();

    /** The longest a gap rests between two attempts. */
    @WithDefault("5m")
    Duration gapBackoffMost();

    /** Events asked for at once when a gap is repaired; a neighbour gives at most 500. */
    @WithDefault("500")
    int page();

    /** How long a neighbour or the token issuer may take to answer. */
    @WithDefault("10s")
    Duration requestTimeout();

    /** Most parked events that one retry asked for over REST works through. */
    @WithDefault("500")
    int retries();
}
