package dk.sammenhaeng.journey;

import static org.awaitility.Awaitility.await;

import dk.sammenhaeng.testing.StackResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The days a test lets pass. Each step returns only when the service's clock shows it, and closing takes the clock back
 * to the real time, so that the next test does not begin on another day. For tests tagged {@code breaks} alone.
 *
 * @param clock the service's own
 */
public record MovedDays(Clock clock) implements AutoCloseable {

    private static final Duration LATE = Duration.ofMinutes(1);

    /** Moves the clock to so far ahead of the real time. */
    public void are(Duration ahead) {
        try {
            Files.writeString(StackResource.stack().instance().clockFile(), ahead.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await().until(() -> Duration.between(Instant.now().plus(ahead), clock.instant())
                        .abs()
                        .compareTo(LATE)
                < 0);
    }

    /** Moves the clock further ahead. */
    public void pass(Duration further) {
        Duration behind = Duration.between(Instant.now(), clock.instant());
        are(Duration.ofSeconds(Math.round(behind.toMillis() / 1000.0)).plus(further));
    }

    @Override
    public void close() {
        are(Duration.ZERO);
    }
}
