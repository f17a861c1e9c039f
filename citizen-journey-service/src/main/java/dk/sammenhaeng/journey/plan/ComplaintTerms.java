package dk.sammenhaeng.journey.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How long a citizen has to complain and an authority to reassess where a decision's system does not say it: what law
 * says, and what the municipality has decided from a day on (X16). A decision (afgørelse) keeps the term of its day.
 *
 * @param decided in the order in which they were decided
 */
record ComplaintTerms(List<Decided> decided) {

    /** Where the municipality has decided nothing. */
    static final ComplaintTerms USUAL = new ComplaintTerms(List.of());

    private static final Term LAW = new Term(
            "complaint-4-weeks-1998",
            28,
            28,
            LocalDate.of(1998, 7, 1),
            Optional.empty(),
            "Retssikkerhedsloven §§ 66 og 67",
            true);

    ComplaintTerms {
        decided = List.copyOf(decided);
    }

    /** Each in the period in which it holds, newest first: of two from the same day the later decision counts. */
    List<Term> all() {
        NavigableMap<LocalDate, Term> terms = new TreeMap<>(Comparator.reverseOrder());
        Stream.concat(Stream.of(LAW), decided.stream().map(Decided::term))
                .forEach(term -> terms.put(term.validFrom(), term));
        return terms.values().stream()
                .map(term -> term.until(Optional.ofNullable(terms.lowerKey(term.validFrom()))))
                .toList();
    }

    /** The term for a decision of a day; nothing for days before the oldest one. */
    Optional<Term> on(LocalDate decidedOn) {
        return all().stream().filter(term -> term.holdsOn(decidedOn)).findFirst();
    }

    /** The last day to complain of a decision of a day; nothing for days before the oldest term. */
    Optional<LocalDate> lastDay(LocalDate decidedOn) {
        return on(decidedOn).map(term -> decidedOn.plusDays(term.complainDays()));
    }

    /**
     * A term.
     *
     * @param complainDays from the decision to the last day to complain
     * @param reassessDays from the complaint to the day by which the authority should have reassessed
     * @param validTo the first day on which it no longer holds
     * @param toBeChecked true where the municipality should check ground and dates before it relies on them
     */
    record Term(
            String id,
            int complainDays,
            int reassessDays,
            LocalDate validFrom,
            Optional<LocalDate> validTo,
            String law,
            boolean toBeChecked) {

        private Term until(Optional<LocalDate> next) {
            return new Term(id, complainDays, reassessDays, validFrom, next, law, toBeChecked);
        }

        private boolean holdsOn(LocalDate day) {
            return !day.isBefore(validFrom)
                    && validTo.filter(to -> !day.isBefore(to)).isEmpty();
        }
    }

    /**
     * What the municipality decided.
     *
     * @param version counts its decisions, from 1
     */
    record Decided(
            int version,
            int complainDays,
            int reassessDays,
            LocalDate validFrom,
            String law,
            String reason,
            String decidedBy,
            Instant recordedAt) {

        private Term term() {
            return new Term("decided-" + version, complainDays, reassessDays, validFrom, Optional.empty(), law, false);
        }
    }
}
