package dk.sammenhaeng.journey.representation;

import dk.sammenhaeng.journey.citizen.BirthDateCorrected;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.journey.representation.Representation.Kind;
import dk.sammenhaeng.platform.due.DueRows;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Lets custody end on the 18th birthday (forældreansvarsloven § 1) also when the date of birth turns out to be another
 * (X8). A last day that was said and lies before it stays.
 */
@ApplicationScoped
class CustodyByAge {

    static final int OF_AGE = 18;

    private final Representations representations;
    private final DueRows due;

    CustodyByAge(Representations representations, DueRows due) {
        this.representations = representations;
        this.due = due;
    }

    void move(@Observes BirthDateCorrected corrected) {
        Optional<LocalDate> was = corrected.before().map(born -> born.plusYears(OF_AGE));
        corrected
                .journey()
                .circumstances()
                .birthDate()
                .ifPresent(born -> representations.of(corrected.journey().records()).stream()
                        .filter(one ->
                                one.kind() == Kind.CUSTODY && one.endedAt().isEmpty())
                        .filter(one -> one.validTo().equals(was) || isAfter(one, born.plusYears(OF_AGE)))
                        .map(one -> moved(
                                one, born.plusYears(OF_AGE), corrected.journey().citizenId()))
                        .forEach(corrected.happened()::add));
    }

    private static boolean isAfter(Representation one, LocalDate ofAge) {
        return one.validTo().filter(end -> end.isAfter(ofAge)).isPresent();
    }

    /** One that would have begun after it ends was nothing; it ends with its first day, and so never opens again. */
    private Entry moved(Representation one, LocalDate ofAge, UUID citizenId) {
        LocalDate end = ofAge.isAfter(one.validFrom()) ? ofAge : one.validFrom().plusDays(1);
        representations.endOn(one.representationId(), end);
        due.set(one.representationId(), RepresentationEnds.KIND, Optional.of(DanishCalendar.startOf(ofAge)));
        return new Entry(citizenId, new PartChanged(citizenId, one.representationId()));
    }
}
