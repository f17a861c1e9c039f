package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Action;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Severity;
import dk.sammenhaeng.journey.journey.Work.FormerAction;
import dk.sammenhaeng.journey.rule.Reference.Mark;
import dk.sammenhaeng.journey.rule.Threshold.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A citizen is sent into activation (aktivering) once more and the caseworker has given no reason (FV-C17, FW-J2: the
 * demand of repeated activation is abolished). An earlier one counts also when it is in no plan any more, until it has been
 * over for the municipality's time. Nothing in the suite ever plans one by itself.
 */
record RepeatedActivation() implements Rule {

    private static final Threshold MONTHS =
            Threshold.of("months", Unit.MONTHS, 12, 1, 120, "Standardværdi; kilden nævner intet tal (FV-C17)");

    private static final About ABOUT = About.of(
                    "repeated-activation-without-reason",
                    Severity.ACT,
                    Owner.SECTOR,
                    Solution.STATE_REASON,
                    Solution.END_ACTION)
            .with(MONTHS)
            .inVersion(3);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Answer ask(Journey journey, Facts facts, LocalDate today) {
        int months = facts.thresholds().count(this, MONTHS, today);
        List<Activation> byStart = activations(journey, facts).stream()
                .sorted(Comparator.comparing(Activation::from))
                .toList();
        List<Finding> findings = new ArrayList<>();
        LocalDate lastDay = LocalDate.MIN;
        LocalDate lastDayOfThisStart = LocalDate.MIN;
        LocalDate start = LocalDate.MIN;
        for (Activation one : byStart) {
            if (one.from().isAfter(start)) {
                lastDay = latest(lastDay, lastDayOfThisStart);
                start = one.from();
            }
            boolean again = lastDay.isAfter(one.from().minusMonths(months));
            one.planned()
                    .filter(planned -> again && lacksReason(planned, today))
                    .ifPresent(planned -> findings.add(finding(journey, planned)));
            lastDayOfThisStart = latest(lastDayOfThisStart, one.to().orElse(LocalDate.MAX));
        }
        return Answer.of(findings);
    }

    private Finding finding(Journey journey, Planned planned) {
        return Finding.by(this, journey, "NO_REASON")
                .part(planned.plan(), planned.action().id())
                .tooLate(planned.action().from())
                .until(planned.action().to())
                .found();
    }

    private static boolean lacksReason(Planned planned, LocalDate today) {
        return planned.action().terms().reason().isEmpty() && !planned.action().isOverOn(today);
    }

    private static List<Activation> activations(Journey journey, Facts facts) {
        return Stream.concat(
                        journey.plans().stream()
                                .flatMap(plan -> plan.actions().stream().map(action -> Activation.of(plan, action))),
                        journey.circumstances().work().formerActions().stream().map(Activation::of))
                .filter(one -> facts.reference().marks(Mark.ACTIVATION, one.kind(), one.from()))
                .toList();
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /**
     * An activation, of a plan or a former one.
     *
     * @param to the first day without it
     * @param planned where a plan still has it
     */
    private record Activation(String kind, LocalDate from, Optional<LocalDate> to, Optional<Planned> planned) {

        static Activation of(Plan plan, Action action) {
            return new Activation(action.kind(), action.from(), action.to(), Optional.of(new Planned(plan, action)));
        }

        static Activation of(FormerAction action) {
            return new Activation(action.kind(), action.from(), Optional.of(action.to()), Optional.empty());
        }
    }
}
