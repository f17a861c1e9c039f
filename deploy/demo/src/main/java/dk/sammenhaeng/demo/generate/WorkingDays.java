package dk.sammenhaeng.demo.generate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;
import java.util.stream.Stream;

/** The days on which Danish offices are open: not Saturdays, Sundays and holidays, nor the days they keep like holidays. */
final class WorkingDays {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(6, 5),
            MonthDay.of(12, 24),
            MonthDay.of(12, 25),
            MonthDay.of(12, 26),
            MonthDay.of(12, 31));

    /** Days from Easter Sunday: Maundy Thursday, Good Friday, Easter Monday, Ascension Day, Whit Monday. */
    private static final Set<Integer> MOVABLE = Set.of(-3, -2, 1, 39, 50);

    private WorkingDays() {}

    static boolean isOpen(LocalDate day) {
        int fromEaster = day.getDayOfYear() - easter(day.getYear()).getDayOfYear();
        return !WEEKEND.contains(day.getDayOfWeek())
                && !FIXED.contains(MonthDay.from(day))
                && !MOVABLE.contains(fromEaster);
    }

    /** The working days after the day, without end. */
    static Stream<LocalDate> after(LocalDate day) {
        return Stream.iterate(day.plusDays(1), next -> next.plusDays(1)).filter(WorkingDays::isOpen);
    }

    /** Easter Sunday by the Gregorian rule (Meeus, Jones and Butcher). */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int ofCentury = year % 100;
        int skipped = century / 4;
        int corrected = (century - (century + 8) / 25 + 1) / 3;
        int moon = (19 * golden + century - skipped - corrected + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - moon - ofCentury % 4) % 7;
        int late = (golden + 11 * moon + 22 * weekday) / 451;
        int days = moon + weekday - 7 * late + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
