package dk.sammenhaeng.demo.generate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** The days on which a citizen has no meeting yet, so that meetings only collide where a twist says so. */
final class Diary {

    private static final int WORKING_DAYS_AHEAD = 32;
    private static final List<LocalTime> HOURS = List.of(
            LocalTime.of(8, 30),
            LocalTime.of(9, 15),
            LocalTime.of(10, 0),
            LocalTime.of(11, 0),
            LocalTime.of(12, 30),
            LocalTime.of(13, 15),
            LocalTime.of(14, 0));

    private final Dice dice;
    private final List<LocalDate> free;

    Diary(Dice dice, LocalDate today) {
        this.dice = dice;
        this.free = new ArrayList<>(
                WorkingDays.after(today).limit(WORKING_DAYS_AHEAD).toList());
    }

    LocalDate takeDay() {
        return free.remove(dice.between(0, free.size() - 1));
    }

    /** The first free Friday; the working days after it stay free. */
    LocalDate takeFriday() {
        LocalDate friday = free.stream()
                .filter(day -> day.getDayOfWeek() == DayOfWeek.FRIDAY)
                .findFirst()
                .orElseThrow();
        free.remove(friday);
        return friday;
    }

    LocalTime hour() {
        return dice.oneOf(HOURS);
    }
}
