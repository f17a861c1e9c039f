package dk.sammenhaeng.journey.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.contact.Contact.Form;
import dk.sammenhaeng.journey.deadline.Deadline;
import dk.sammenhaeng.journey.deadline.Deadlines.Held;
import dk.sammenhaeng.journey.journey.Sector;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How often law has a target group (målgruppe) talked with, in one of its periods: a measure for the schedule of one
 * citizen, never its interval (FV-C16).
 *
 * @param usualEvery nothing where need alone decides
 * @param warnedBefore how long before its day a contact stands on the worklist, which the municipality sets itself
 * @param countedForms the forms that count as a contact
 * @param deadlines by which decision of the municipality the warning is given
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ContactRhythm(
        String targetGroup,
        Optional<Sector> sector,
        String name,
        Optional<String> usualEvery,
        String warnedBefore,
        List<Form> countedForms,
        Optional<String> law,
        String source,
        boolean toBeChecked,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        Map<String, Integer> deadlines) {

    ContactRhythm {
        countedForms = List.copyOf(countedForms);
        deadlines = Map.copyOf(deadlines);
    }

    /** True when it holds on this day. */
    boolean holdsOn(LocalDate day) {
        return !validFrom.isAfter(day) && validTo.filter(to -> !to.isAfter(day)).isEmpty();
    }

    /** The same with the warning that holds in the municipality. */
    ContactRhythm with(Held held, Deadline warning) {
        return new ContactRhythm(
                targetGroup,
                sector,
                name,
                usualEvery,
                held.period(warning).toString(),
                countedForms,
                law,
                source,
                toBeChecked,
                validFrom,
                validTo,
                held.versions(List.of(warning)));
    }

    /** All target groups. */
    record PageOf(List<ContactRhythm> items) {}
}
