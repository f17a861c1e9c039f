package dk.sammenhaeng.journey.rule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a rule, or all of them, found.
 *
 * @param next the first day on which the answer can be another although nothing was changed
 */
public record Answer(List<Finding> findings, Optional<LocalDate> next) {

    /** Nothing found, and time alone will change nothing. */
    static final Answer NOTHING = new Answer(List.of(), Optional.empty());

    public Answer {
        findings = List.copyOf(findings);
    }

    /** Findings, each of which ends by itself on its last day, if it has one. */
    static Answer of(List<Finding> findings) {
        return new Answer(
                findings,
                findings.stream().flatMap(finding -> finding.until().stream()).min(Comparator.naturalOrder()));
    }

    /** The same, which can also be another from the first of these days that is still to come. */
    Answer changingOn(Stream<LocalDate> days, LocalDate today) {
        return new Answer(
                findings,
                Stream.concat(next.stream(), days.filter(day -> day.isAfter(today)))
                        .min(Comparator.naturalOrder()));
    }
}
