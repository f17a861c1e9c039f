package dk.sammenhaeng.journey.consent;

import dk.sammenhaeng.journey.representation.Representation;
import dk.sammenhaeng.journey.representation.Speaker;
import dk.sammenhaeng.journey.representation.Standing;
import dk.sammenhaeng.journey.representation.StatedBy;
import dk.sammenhaeng.platform.time.DanishCalendar;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a yes rests on (catalogue C22): the citizen's own on nothing else, somebody else's on their registered right to
 * speak, and of who holds custody only until the citizen is old enough to consent.
 */
record Ground(Standing standing) {

    /** The first day on which what was said rests on nothing, as far as it is known; empty for the citizen's own word. */
    Optional<LocalDate> goneOn(Speaker speaker) {
        Stream<LocalDate> ended = speaker.representationId().stream()
                .flatMap(id -> standing.registered().stream()
                        .filter(one -> one.representationId().equals(id)))
                .flatMap(Ground::lastDays);
        Stream<LocalDate> ofAge = standing.birthDate().stream()
                .filter(born -> speaker.by() == StatedBy.CUSTODY_HOLDER)
                .map(born -> born.plusYears(standing.ownConsentFrom()));
        return Stream.concat(ended, ofAge).min(Comparator.naturalOrder());
    }

    private static Stream<LocalDate> lastDays(Representation one) {
        return Stream.concat(one.endedAt().map(DanishCalendar::dayOf).stream(), one.validTo().stream());
    }
}
