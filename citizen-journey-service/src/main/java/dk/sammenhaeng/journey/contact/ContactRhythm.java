package dk.sammenhaeng.journey.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.contact.Contact.Form;
import dk.sammenhaeng.journey.journey.Sector;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How often law has a target group (målgruppe) talked with, in one of its periods: a measure for the schedule of one
 * citizen, never its interval (FV-C16).
 *
 * @param usualEvery nothing where need alone decides
 * @param countedForms the forms that count as a contact
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
        Optional<LocalDate> validTo) {

    ContactRhythm {
        countedForms = List.copyOf(countedForms);
    }

    /** True when it holds on this day. */
    boolean holdsOn(LocalDate day) {
        return !validFrom.isAfter(day) && validTo.filter(to -> !to.isAfter(day)).isEmpty();
    }

    /** All target groups. */
    record PageOf(List<ContactRhythm> items) {}
}
