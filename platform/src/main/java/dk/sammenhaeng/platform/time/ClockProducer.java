package dk.sammenhaeng.platform.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives everyone the one clock: the system's in UTC, or outside production one that a file can move. */
final class ClockProducer {

    @Produces
    @Singleton
    static Clock clock(@ConfigProperty(name = "sammenhaeng.test-clock-file") Optional<Path> testClockFile) {
        Clock system = Clock.systemUTC();
        return testClockFile.<Clock>map(file -> new MovedClock(system, file)).orElse(system);
    }
}
