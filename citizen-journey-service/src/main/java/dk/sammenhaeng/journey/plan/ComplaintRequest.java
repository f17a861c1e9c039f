package dk.sammenhaeng.journey.plan;

import dk.sammenhaeng.journey.journey.Decision.Complaint;
import dk.sammenhaeng.journey.plan.ComplaintTerms.Term;
import dk.sammenhaeng.platform.http.Fault;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A complaint (klage) and what came of it, as it is told. */
public record ComplaintRequest(
        @NotNull LocalDate receivedOn,
        Optional<LocalDate> reassessBy,
        Optional<LocalDate> reassessedOn,
        Optional<Complaint.Outcome> outcome) {

    /** The complaint, with the day the term of its decision gives where it is not said. */
    Complaint complaint(Optional<Term> term, Optional<LocalDate> lastDay) {
        return new Complaint(
                receivedOn,
                lastDay.filter(receivedOn::isAfter).isPresent(),
                reassessBy.orElseGet(() -> term.map(rule -> receivedOn.plusDays(rule.reassessDays()))
                        .orElse(receivedOn)),
                reassessedOn,
                outcome);
    }

    /** What makes it malformed although each field is well formed. */
    List<Fault> faults(String pointer, Optional<LocalDate> decidedOn) {
        return Stream.of(
                        fault(
                                decidedOn.filter(receivedOn::isBefore).isPresent(),
                                pointer + "/receivedOn",
                                "date.too-early"),
                        fault(
                                reassessedOn
                                        .filter(day -> day.isBefore(receivedOn))
                                        .isPresent(),
                                pointer + "/reassessedOn",
                                "date.too-early"),
                        fault(
                                reassessedOn.isPresent() != outcome.isPresent(),
                                pointer + "/outcome",
                                "complaint.outcome"))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Fault> fault(boolean wrong, String pointer, String code) {
        return wrong ? Optional.of(new Fault(pointer, code, List.of())) : Optional.empty();
    }
}
