package dk.sammenhaeng.journey.concern;

import dk.sammenhaeng.journey.concern.Concern.About;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How long concerns about children, or about adults, may wait for their assessment: what law or custom says, and what the
 * municipality has decided from a day on (X16). A concern keeps the term of the day it came.
 *
 * @param usual the term where the municipality has decided nothing
 * @param decided in the order in which they were decided
 */
record ConcernTerms(Term usual, List<Decided> decided) {

    /** A notification about a child is assessed within 24 hours of its receipt, day or night (barnets lov). */
    static final Term CHILD = new Term(
            "child-24-hours", About.CHILD, 24, LocalDate.of(2024, 1, 1), Optional.empty(), "Barnets lov", true);

    ConcernTerms {
        decided = List.copyOf(decided);
    }

    /** Where nothing is decided about adults; no source gives the hours. */
    static Term adult(int hours) {
        return new Term(
                "adult-usual",
                About.ADULT,
                hours,
                LocalDate.of(2024, 1, 1),
                Optional.empty(),
                "Ingen lov nævner en frist",
                true);
    }

    /** Each in the period in which it holds, newest first: of two from the same day the later decision counts. */
    List<Term> all() {
        NavigableMap<LocalDate, Term> terms = new TreeMap<>(Comparator.reverseOrder());
        Stream.concat(Stream.of(usual), decided.stream().map(one -> one.term(usual.about())))
                .forEach(term -> terms.put(term.validFrom(), term));
        return terms.values().stream()
                .map(term -> term.until(Optional.ofNullable(terms.lowerKey(term.validFrom()))))
                .toList();
    }

    /** The term for a concern that comes on a day; on days before the first one that, too. */
    Term on(LocalDate day) {
        return all().stream()
                .filter(term -> !day.isBefore(term.validFrom()))
                .findFirst()
                .orElse(usual);
    }

    /** True where the municipality can decide so many hours: about a child law gives the most there can be. */
    boolean allows(int hours) {
        return usual.about() == About.ADULT || hours <= CHILD.hours();
    }

    /**
     * A term.
     *
     * @param hours from the receipt, day or night
     * @param validTo the first day on which it no longer holds
     * @param toBeChecked true where the municipality should check ground and dates before it relies on them
     */
    record Term(
            String id,
            About about,
            int hours,
            LocalDate validFrom,
            Optional<LocalDate> validTo,
            String law,
            boolean toBeChecked) {

        private Term until(Optional<LocalDate> next) {
            return new Term(id, about, hours, validFrom, next, law, toBeChecked);
        }
    }

    /**
     * What the municipality decided.
     *
     * @param version counts its decisions about children, or about adults, from 1
     */
    record Decided(
            int version,
            int hours,
            LocalDate validFrom,
            String law,
            String reason,
            String decidedBy,
            Instant recordedAt) {

        private Term term(About about) {
            String id =
                    switch (about) {
                        case CHILD -> "child-decided-";
                        case ADULT -> "adult-decided-";
                    };
            return new Term(id + version, about, hours, validFrom, Optional.empty(), law, false);
        }
    }
}
