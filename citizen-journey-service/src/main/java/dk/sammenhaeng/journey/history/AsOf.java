package dk.sammenhaeng.journey.history;

import dk.sammenhaeng.platform.time.DanishCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The instant as of which something is asked for: an instant, or the end of a Danish day. */
public record AsOf(Instant at) {

    /** What the parameter means to a caller. */
    public static final String MEANING =
            "As it was known at this instant, or at the end of this Danish day; who may see it is decided today.";

    /** Reads an {@code asOf} parameter; JAX-RS calls it for a parameter of this type. */
    public static AsOf fromString(String text) {
        return new AsOf(
                text.contains("T")
                        ? Instant.parse(text)
                        : DanishCalendar.startOf(LocalDate.parse(text).plusDays(1))
                                .minus(1, ChronoUnit.MICROS));
    }
}
