package dk.sammenhaeng.journey.watch;

import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.platform.time.DanishCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * That a citizen came back: to the shelter, into hospital, into crime, out of the education.
 *
 * @param stayIn the sector of the stay that tells it, where it is one
 * @param at when exactly, where that is known; it tells a return from the stay before on the day of a departure
 */
public record Return(Measure measure, Optional<Sector> stayIn, LocalDate on, Optional<Instant> at) {

    /** Of which only the day is known. */
    public static Return on(Measure measure, LocalDate day) {
        return new Return(measure, Optional.empty(), day, Optional.empty());
    }

    /** At an instant. */
    public static Return at(Measure measure, Instant when) {
        return new Return(measure, Optional.empty(), DanishCalendar.dayOf(when), Optional.of(when));
    }

    /** False for a stay in psychiatry after a somatic one, and the other way round: that is no readmission. */
    public boolean isAfterStayIn(Sector sector) {
        return measure != Measure.READMISSION
                || stayIn.filter(own -> (own == Sector.PSYCHIATRY) != (sector == Sector.PSYCHIATRY))
                        .isEmpty();
    }
}
