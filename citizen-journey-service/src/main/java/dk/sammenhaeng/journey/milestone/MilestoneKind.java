package dk.sammenhaeng.journey.milestone;

import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.milestone.Milestones.Touch;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A milestone that law or a national goal asks for, in one of its periods.
 *
 * @param fact what makes it needed
 * @param metBy what of being in touch with the citizen meets it, where that does
 * @param requiredParts what the one who says it is met must say that was done
 * @param termsVersion the decision of the municipality that gave the deadline; nothing where law and goals did
 */
record MilestoneKind(
        String code,
        Sector sector,
        Names names,
        String fact,
        Registered registered,
        Deadline deadline,
        Optional<Integer> termsVersion,
        Optional<Touch> metBy,
        List<String> requiredParts,
        Optional<Measured> measured,
        Optional<String> law,
        String source,
        boolean toBeChecked,
        LocalDate validFrom,
        Optional<LocalDate> validTo) {

    MilestoneKind {
        requiredParts = List.copyOf(requiredParts);
    }

    /** The same with the deadline and by the law that the municipality has decided. */
    MilestoneKind decided(MilestoneTerms.Decided by) {
        return new MilestoneKind(
                code,
                sector,
                names,
                fact,
                registered,
                deadline.with(by.after(), by.repeated(), by.warnedBefore()),
                Optional.of(by.version()),
                metBy,
                requiredParts,
                measured,
                Optional.of(by.law()),
                source,
                toBeChecked,
                validFrom,
                validTo);
    }

    /** True when it holds for a fact of this day. */
    boolean holdsOn(LocalDate day) {
        return !validFrom.isAfter(day) && validTo.filter(to -> !to.isAfter(day)).isEmpty();
    }

    /** True where a contact or talk of a sector, or of the coordinator without one, meets it. */
    boolean isMetBy(Touch touch, Optional<Sector> by) {
        return metBy.filter(wanted -> switch (wanted) {
                    case CONTACT -> by.orElse(sector) == sector;
                    // The law asks the sector itself for the talk.
                    case TALK ->
                        touch == Touch.TALK && by.filter(own -> own == sector).isPresent();
                })
                .isPresent();
    }

    /** True where it is to keep in touch, and no talk of its own. */
    boolean asksForContact() {
        return metBy.filter(Touch.CONTACT::equals).isPresent();
    }

    /** In both languages. */
    record Names(String danish, String english) {}

    /** By what the fact comes to be known. */
    enum Registered {
        BY_HAND,
        /** From what the suite knows of the journey; a person may correct it. */
        BY_JOURNEY,
        BY_EPISODE,
        BY_BENEFIT,
        BY_REVIEW,
        BY_JOB
    }

    /** From what the time is counted. */
    enum CountedFrom {
        BIRTH,
        FACT
    }

    /** The outcome it decides; nothing for a state that decides none. */
    record Measured(String measure, Optional<String> whenMet, Optional<String> whenPast) {}

    /**
     * How its days are found.
     *
     * @param weekdays true where days count Monday to Friday
     * @param repeated how long after its last day the next one falls due
     * @param times how many there are of one fact; nothing while they go on as long as it holds
     */
    record Deadline(
            CountedFrom countedFrom,
            Period after,
            boolean weekdays,
            Optional<Period> repeated,
            OptionalInt times,
            Period warnedBefore) {

        private Deadline with(Period otherAfter, Optional<Period> otherRepeated, Period otherWarnedBefore) {
            return new Deadline(countedFrom, otherAfter, weekdays, otherRepeated, times, otherWarnedBefore);
        }

        /** The days of the first one, or nothing where an age is asked for and no birth date is known. */
        Optional<Days> of(LocalDate fact, Optional<LocalDate> birth) {
            Optional<LocalDate> from =
                    switch (countedFrom) {
                        case FACT -> Optional.of(fact);
                        case BIRTH -> birth;
                    };
            return from.map(day -> days(weekdays ? plusWeekdays(day, after.getDays()) : day.plus(after)));
        }

        /** The days of the one after the one due on this day. */
        Optional<Days> next(LocalDate dueOn) {
            return repeated.map(time -> days(dueOn.plus(time)));
        }

        /** True when another one follows after so many. */
        boolean goesOnAfter(int planned) {
            return times.isEmpty() || planned < times.getAsInt();
        }

        /** True when the last one of a counted row lay before the day: nobody can still do any of them in time. */
        boolean isOverOn(LocalDate day, LocalDate firstDueOn) {
            return times.isPresent()
                    && repeated.map(time -> firstDueOn.plus(time.multipliedBy(times.getAsInt() - 1)))
                            .filter(last -> last.isBefore(day))
                            .isPresent();
        }

        private Days days(LocalDate dueOn) {
            return new Days(dueOn.minus(warnedBefore), dueOn);
        }

        private static LocalDate plusWeekdays(LocalDate day, int count) {
            LocalDate reached = day;
            int left = count;
            while (left > 0) {
                reached = reached.plusDays(1);
                if (reached.getDayOfWeek() != DayOfWeek.SATURDAY && reached.getDayOfWeek() != DayOfWeek.SUNDAY) {
                    left--;
                }
            }
            return reached;
        }
    }

    /**
     * When it shows up and when it must have happened.
     *
     * @param dueOn the last day
     */
    record Days(LocalDate warnOn, LocalDate dueOn) {}
}
