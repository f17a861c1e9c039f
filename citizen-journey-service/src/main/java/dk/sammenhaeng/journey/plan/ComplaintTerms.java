package dk.sammenhaeng.journey.plan;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * How long a citizen has to complain and an authority to reassess where a decision's system does not say it: dated
 * reference data, newest first, so that an old decision keeps the rule of its day (X16).
 */
public final class ComplaintTerms {

    /** Of all terms. Where another law gives another one, the system says the day itself. */
    static final List<Term> ALL = List.of(new Term(
            "complaint-4-weeks-1998",
            Period.ofWeeks(4),
            Period.ofWeeks(4),
            LocalDate.of(1998, 7, 1),
            Optional.empty(),
            "Retssikkerhedsloven §§ 66 og 67",
            true));

    private ComplaintTerms() {}

    /** The term for a decision of a day; nothing for days before the oldest one. */
    static Optional<Term> on(LocalDate decidedOn) {
        return ALL.stream().filter(term -> term.holdsOn(decidedOn)).findFirst();
    }

    /** The last day to complain of a decision of a day; nothing for days before the oldest term. */
    public static Optional<LocalDate> lastDay(LocalDate decidedOn) {
        return on(decidedOn).map(term -> decidedOn.plus(term.complain()));
    }

    /**
     * A term.
     *
     * @param complain from the decision to the last day to complain
     * @param reassess from the complaint to the day by which the authority should have reassessed
     * @param toBeChecked true where the municipality should check ground and dates before it relies on them
     */
    record Term(
            String id,
            Period complain,
            Period reassess,
            LocalDate validFrom,
            Optional<LocalDate> validTo,
            String law,
            boolean toBeChecked) {

        private boolean holdsOn(LocalDate day) {
            return !day.isBefore(validFrom)
                    && validTo.filter(to -> !day.isBefore(to)).isEmpty();
        }
    }
}
