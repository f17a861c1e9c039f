package dk.sammenhaeng.journey.duty;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The public holidays of Denmark (helligdage); the day of prayer ended with act no. 214 of 7 March 2023. */
final class DanishHolidays {

    private static final int LAST_YEAR_WITH_DAY_OF_PRAYER = 2023;

    private DanishHolidays() {}

    /** True on a public holiday and on each Sunday. */
    static boolean isHoliday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY || of(day.getYear()).contains(day);
    }

    private static Set<LocalDate> of(int year) {
        LocalDate easter = easterSunday(year);
        LocalDate dayOfPrayer = easter.plusDays(26);
        Set<LocalDate> fixed = Set.of(
                LocalDate.of(year, Month.JANUARY, 1),
                easter.minusDays(3),
                easter.minusDays(2),
                easter.plusDays(1),
                easter.plusDays(39),
                easter.plusDays(50),
                LocalDate.of(year, Month.DECEMBER, 25),
                LocalDate.of(year, Month.DECEMBER, 26));
        if (year > LAST_YEAR_WITH_DAY_OF_PRAYER) {
            return fixed;
        }
        return Stream.concat(fixed.stream(), Stream.of(dayOfPrayer)).collect(Collectors.toUnmodifiableSet());
    }

    /** The Gregorian computus (Meeus, Jones and Butcher), whose letters these are. */
    static LocalDate easterSunday(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = b / 4;
        int e = b % 4;
        int f = (b + 8) / 25;
        int g = (b - f + 1) / 3;
        int h = (19 * a + b - d - g + 15) % 30;
        int i = c / 4;
        int k = c % 4;
        int l = (32 + 2 * e + 2 * i - h - k) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int month = (h + l - 7 * m + 114) / 31;
        int day = (h + l - 7 * m + 114) % 31 + 1;
        return LocalDate.of(year, month, day);
    }
}
