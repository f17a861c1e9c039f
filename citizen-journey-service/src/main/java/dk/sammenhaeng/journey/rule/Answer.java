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

    Answer and(Answer other) {
        return new Answer(
                Stream.concat(findings.stream(), other.findings.stream()).toList(),
                Stream.concat(next.stream(), other.next.stream()).min(Comparator.naturalOrder()));
    }
}
