package dk.sammenhaeng.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the words of an agreement must hold before a party may sign them (SR-1, SR-2, SR-5, SR-6). */
@ApplicationScoped
class SigningRules {

    /** A rule that is not met, with the values of its text. */
    record Unmet(String rule, List<Object> arguments) {

        private static Optional<Unmet> unless(boolean met, String rule, Object... arguments) {
            return met ? Optional.empty() : Optional.of(new Unmet(rule, List.of(arguments)));
        }
    }

    private final AgreementLimits limits;

    SigningRules(AgreementLimits limits) {
        this.limits = limits;
    }

    /** Every rule that the terms do not meet. */
    List<Unmet> unmetBy(AgreementTerms terms) {
        return Stream.of(goalsAreMeasurable(terms), fewNational(terms), fewLocal(terms), lasts(terms), framed(terms))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Unmet> goalsAreMeasurable(AgreementTerms terms) {
        long vague = terms.goals().stream().filter(goal -> !goal.isMeasurable()).count();
        return Unmet.unless(vague == 0, "agreement-goal-not-measurable", vague);
    }

    private Optional<Unmet> fewNational(AgreementTerms terms) {
        long national = terms.goalsOf(GoalKind.NATIONAL);
        int fewest = limits.goals().nationalAtLeast();
        int most = limits.goals().nationalAtMost();
        return Unmet.unless(fewest <= national && national <= most, "agreement-national-goals", fewest, most, national);
    }

    private Optional<Unmet> fewLocal(AgreementTerms terms) {
        long local = terms.goalsOf(GoalKind.LOCAL);
        int most = limits.goals().localAtMost();
        return Unmet.unless(local <= most, "agreement-local-goals", most, local);
    }

    private Optional<Unmet> lasts(AgreementTerms terms) {
        int fewest = limits.period().yearsAtLeast();
        int most = limits.period().yearsAtMost();
        Period period = terms.period();
        return Unmet.unless(
                period.isAtLeastYears(fewest) && period.isAtMostYears(most), "agreement-period-length", fewest, most);
    }

    private static Optional<Unmet> framed(AgreementTerms terms) {
        TreeSet<Integer> wrong = new TreeSet<>(terms.period().years());
        for (YearlyFrame frame : terms.yearlyFrames()) {
            if (!wrong.remove(frame.year())) {
                wrong.add(frame.year());
            }
        }
        return Unmet.unless(
                wrong.isEmpty(),
                "agreement-frame-per-year",
                wrong.stream().map(year -> Integer.toString(year)).collect(Collectors.joining(", ")));
    }
}
