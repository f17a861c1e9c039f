package dk.sammenhaeng.agreements.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Which day it is in Denmark, and when a day begins there. */
@ApplicationScoped
public class DanishDays {

    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    private final Clock clock;

    DanishDays(Clock clock) {
        this.clock = clock;
    }

    /** The instant it is. */
    public Instant now() {
        return clock.instant();
    }

    /** The day it is. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DENMARK);
    }

    /** The instant at which the day begins. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(DENMARK).toInstant();
    }
}
