package dk.sammenhaeng.journey.choice;

import dk.sammenhaeng.journey.journey.Sector;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a citizen chooses a place for, in one of its periods.
 *
 * @param areas the welfare fields whose institutions can be chosen
 * @param sensitive true where the kind alone tells of treatment, abuse or shelter
 * @param rightToChoose true where the choice is the citizen's by law (frit valg)
 * @param law that gives the right; where there is none, the one by which the citizen is heard
 */
record ChoiceKind(
        String code,
        Sector sector,
        String danish,
        String english,
        List<String> areas,
        boolean sensitive,
        boolean rightToChoose,
        String law,
        String source,
        boolean toBeChecked,
        LocalDate validFrom,
        Optional<LocalDate> validTo) {

    ChoiceKind {
        areas = List.copyOf(areas);
    }

    /** True when it is in force on the day. */
    boolean holdsOn(LocalDate day) {
        return !validFrom.isAfter(day) && validTo.filter(to -> !to.isAfter(day)).isEmpty();
    }
}
