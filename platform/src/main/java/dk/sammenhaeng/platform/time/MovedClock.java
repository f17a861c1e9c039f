package dk.sammenhaeng.platform.time;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A clock that is ahead of another by the ISO-8601 duration in a file, looked at again at most every 100 ms. For tests
 * and the local stack alone; production refuses to start with it.
 */
final class MovedClock extends Clock {

    private static final Logger LOG = LoggerFactory.getLogger(MovedClock.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Clock base;
    private final Path file;
    private volatile Look last;

    private record Look(Instant at, String text, Duration offset) {}

    MovedClock(Clock base, Path file) {
        this.base = base;
        this.file = file;
        this.last = look(base.instant(), "", Duration.ZERO);
    }

    @Override
    public Instant instant() {
        Instant now = base.instant();
        Look seen = last;
        if (!now.isBefore(seen.at().plus(BETWEEN_LOOKS))) {
            seen = look(now, seen.text(), seen.offset());
            last = seen;
        }
        return now.plus(seen.offset());
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MovedClock(base.withZone(zone), file);
    }

    private Look look(Instant at, String known, Duration offset) {
        String text = read(known);
        if (text.equals(known)) {
            return new Look(at, known, offset);
        }
        try {
            return new Look(at, text, text.isEmpty() ? Duration.ZERO : Duration.parse(text));
        } catch (DateTimeException notYetWhole) {
            LOG.atWarn()
                    .addKeyValue("file", file)
                    .log("the test clock's file holds no ISO-8601 duration; clock not moved");
            return new Look(at, text, offset);
        }
    }

    private String read(String known) {
        try {
            return Files.readString(file).strip();
        } catch (NoSuchFileException none) {
            return "";
        } catch (IOException unreadable) {
            return known;
        }
    }
}
