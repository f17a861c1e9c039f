package dk.sammenhaeng.journey.coordinatedplan;

import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.time.DanishCalendar;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The instant a reader asks about: an instant, or the end of a Danish day. */
final class AsOf {

    private AsOf() {}

    /**
     * Reads {@code asOf}.
     *
     * @throws Refusal 400 when it is neither
     */
    static Instant instant(String text) {
        try {
            return text.indexOf('T') < 0
                    ? DanishCalendar.startOf(LocalDate.parse(text).plusDays(1)).minus(1, ChronoUnit.MICROS)
                    : Instant.parse(text);
        } catch (DateTimeException malformed) {
            throw Refusal.invalid("asOf", "as-of.malformed");
        }
    }
}
