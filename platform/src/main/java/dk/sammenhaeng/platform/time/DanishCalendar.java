package dk.sammenhaeng.platform.time;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;

/** Days, weeks and years as Denmark counts them (Europe/Copenhagen, ISO weeks). */
@Singleton
public class DanishCalendar {

    /** The time zone of every Danish deadline. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    private final Clock clock;

    /** A calendar whose today is the clock's. */
    public DanishCalendar(Clock clock) {
        this.clock = clock;
    }

    /** The day it is now in Denmark. */
    public LocalDate today() {
        return dayOf(clock.instant());
    }

    /** The Danish day an instant falls on. */
    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** The instant at which a day begins in Denmark, also where the clocks change. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** The calendar year an instant falls in. */
    public static int yearOf(Instant instant) {
        return dayOf(instant).getYear();
    }

    /** The week (ISO 8601, as Danish calendars show it) a day falls in. */
    public static Week weekOf(LocalDate day) {
        return new Week(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /**
     * A week of a year.
     *
     * @param year the year the week belongs to; around New Year not always that of the day
     * @param number 1 to 53
     */
    public record Week(int year, int number) {}
}
