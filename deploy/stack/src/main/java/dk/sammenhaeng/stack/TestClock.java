package dk.sammenhaeng.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.format.DateTimeParseException;

/** The distance between an instance's clocks and the real time, which every service of the instance reads from a file. */
public final class TestClock {

    private final Instance instance;

    /** The clock of an instance. */
    public TestClock(Instance instance) {
        this.instance = instance;
    }

    /** Lets the clocks of this instance be moved from now on; they show the real time until then. */
    void install() {
        if (!instance.hasTestClock()) {
            PrivateFile.write(instance.clockFile(), Duration.ZERO.toString());
        }
    }

    /** How far ahead of the real time the clocks are. */
    public Duration offset() {
        if (!instance.hasTestClock()) {
            throw new StackException(
                    "instance " + instance.name() + " runs on the real time: start it with --test-clock");
        }
        try {
            return Duration.parse(Files.readString(instance.clockFile()).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Moves all clocks forward and returns the new distance. */
    public Duration advance(Duration step) {
        if (step.isNegative()) {
            throw new StackException("time goes forward only");
        }
        Duration offset = offset().plus(step);
        PrivateFile.write(instance.clockFile(), offset.toString());
        return offset;
    }

    /** Reads a step such as {@code +P30D} or {@code PT12H}; a day has 24 hours. */
    static Duration step(String text) {
        try {
            return Duration.parse(text.startsWith("+") ? text.substring(1) : text);
        } catch (DateTimeParseException e) {
            throw new StackException(
                    "not a duration of days, hours, minutes and seconds such as +P30D or +PT12H: " + text, e);
        }
    }
}
