package dk.sammenhaeng.journey.transition;

import dk.sammenhaeng.journey.watch.Measure;
import java.time.LocalDate;
import java.util.Optional;

/** Whether the hand-over held: a return inside the period says that it did not. */
record Watch(Measure measure, LocalDate from, LocalDate until, Optional<Result> result, Optional<LocalDate> on) {

    /** What came of it. */
    enum Result {
        HELD,
        RETURNED
    }

    boolean isOpen() {
        return result.isEmpty();
    }

    Watch ended(Result how, LocalDate day) {
        return new Watch(measure, from, until, Optional.of(how), Optional.of(day));
    }

    Watch reopened() {
        return new Watch(measure, from, until, Optional.empty(), Optional.empty());
    }
}
