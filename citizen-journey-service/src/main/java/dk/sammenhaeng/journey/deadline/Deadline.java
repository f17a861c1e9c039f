package dk.sammenhaeng.journey.deadline;

import java.time.Duration;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.Optional;

/**
 * A time that no law fixes, so each municipality sets its own (frist; X-04).
 *
 * @param group what the time is for; its name is a text of its own
 * @param subject of what, where there are several
 * @param usual what holds where the municipality has decided nothing
 * @param source where the usual one comes from
 */
public record Deadline(String group, Optional<Subject> subject, Unit unit, TemporalAmount usual, String source) {

    /** One that counts hours. */
    public static Deadline hours(String group, Optional<Subject> subject, Duration usual, String source) {
        return new Deadline(group, subject, Unit.HOURS, usual, source);
    }

    /** One that counts days. */
    public static Deadline days(String group, Optional<Subject> subject, Period usual, String source) {
        return new Deadline(group, subject, Unit.DAYS, usual, source);
    }

    /** One that counts days, months or years. */
    public static Deadline period(String group, Optional<Subject> subject, Period usual, String source) {
        return new Deadline(group, subject, Unit.PERIOD, usual, source);
    }

    /** What it is decided and kept by. */
    public String code() {
        return subject.map(one -> group + "." + one.code()).orElse(group);
    }

    /** Of what it is the time, in both languages. */
    public record Subject(String code, String danish, String english) {}

    /** What a time is counted in. */
    public enum Unit {
        HOURS {
            @Override
            TemporalAmount parse(String time) {
                return Duration.parse(time);
            }

            @Override
            boolean fits(String time) {
                return time.startsWith("PT")
                        && Duration.parse(time).isPositive()
                        && Duration.parse(time).compareTo(LONGEST_HOURS) <= 0;
            }
        },
        DAYS {
            @Override
            boolean fits(String time) {
                return isPeriod(time) && Period.parse(time).toTotalMonths() == 0;
            }
        },
        PERIOD {
            @Override
            boolean fits(String time) {
                return isPeriod(time);
            }
        };

        private static final Duration LONGEST_HOURS = Duration.ofDays(366);
        private static final int LONGEST_MONTHS = 120;
        private static final int LONGEST_DAYS = 3660;

        /** The time as it is added to an instant or a day. */
        TemporalAmount parse(String time) {
            return Period.parse(time);
        }

        /** True when it is a time of the unit, longer than nothing and not beyond reason. */
        abstract boolean fits(String time);

        private static boolean isPeriod(String time) {
            if (time.contains("T")) {
                return false;
            }
            Period period = Period.parse(time);
            return !period.isZero() && period.toTotalMonths() <= LONGEST_MONTHS && period.getDays() <= LONGEST_DAYS;
        }
    }
}
