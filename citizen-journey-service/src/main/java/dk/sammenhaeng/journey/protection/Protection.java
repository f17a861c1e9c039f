package dk.sammenhaeng.journey.protection;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Whether name and address are protected.
 *
 * @param until the first day they no longer are; in the civil register it is a year ahead unless renewed
 */
record Protection(boolean isProtected, Optional<LocalDate> until) {

    static final Protection NONE = new Protection(false, Optional.empty());

    /** True when it holds on the day. */
    boolean holdsOn(LocalDate day) {
        return isProtected && until.filter(end -> !end.isAfter(day)).isEmpty();
    }
}
