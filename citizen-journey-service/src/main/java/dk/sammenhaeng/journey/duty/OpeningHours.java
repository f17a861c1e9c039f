package dk.sammenhaeng.journey.duty;

import dk.sammenhaeng.platform.time.DanishCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Set;

/**
 * When a sector can be reached (åbningstid): Monday to Friday, not on public holidays nor on the days the municipality
 * closes. Clock times of Denmark.
 *
 * @param fridayCloses when it closes on a Friday
 * @param closedDays further days of each year on which it is closed
 */
public record OpeningHours(LocalTime opens, LocalTime closes, LocalTime fridayCloses, Set<MonthDay> closedDays) {

    public OpeningHours {
        closedDays = Set.copyOf(closedDays);
    }

    /** The instant at which so much time of being open has passed since the other; at the latest when it closes. */
    public Instant after(Instant since, Duration openTime) {
        Duration left = openTime;
        LocalDate day = DanishCalendar.dayOf(since);
        while (true) {
            if (isOpenOn(day)) {
                Instant from = since.isAfter(opensOn(day)) ? since : opensOn(day);
                Duration today = Duration.between(from, closesOn(day));
                if (left.compareTo(today) <= 0) {
                    return from.plus(left);
                }
                left = today.isNegative() ? left : left.minus(today);
            }
            day = day.plusDays(1);
        }
    }

    private boolean isOpenOn(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && !DanishHolidays.isHoliday(day)
                && !closedDays.contains(MonthDay.from(day));
    }

    private Instant opensOn(LocalDate day) {
        return day.atTime(opens).atZone(DanishCalendar.ZONE).toInstant();
    }

    private Instant closesOn(LocalDate day) {
        LocalTime time = day.getDayOfWeek() == DayOfWeek.FRIDAY ? fridayCloses : closes;
        return day.atTime(time).atZone(DanishCalendar.ZONE).toInstant();
    }
}
