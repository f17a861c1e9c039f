package dk.sammenhaeng.journey.employment;

import dk.sammenhaeng.journey.employment.EmploymentPart.NeedTier;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A measure that lifts somebody's education (uddannelsesløft, voksen- og efteruddannelse; FW-J17) in one of its periods.
 *
 * @param prioritised whose need it is for first; anybody else is chosen with a reason
 */
record EducationMeasure(
        String code,
        String danishName,
        String englishName,
        NeedTier prioritised,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        String source) {

    boolean holdsOn(LocalDate day) {
        return !validFrom.isAfter(day) && validTo.filter(to -> !to.isAfter(day)).isEmpty();
    }
}
