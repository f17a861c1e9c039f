package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Severity;
import dk.sammenhaeng.journey.rule.Reference.Mark;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * A citizen is sent into activation (aktivering) once more and the caseworker has given no reason (FV-C17, FW-J2: the
 * demand of repeated activation is abolished). Nothing in the suite ever plans one by itself.
 */
record RepeatedActivation() implements Rule {

    private static final About ABOUT = About.of(
            "repeated-activation-without-reason",
            Severity.ACT,
            Owner.SECTOR,
            Solution.STATE_REASON,
            Solution.END_ACTION);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Answer ask(Journey journey, Facts facts, LocalDate today) {
        List<Planned> activations = journey.plans().stream()
                .flatMap(plan -> activations(plan, facts).stream())
                .sorted(Comparator.comparing((Planned one) -> one.action().from())
                        .thenComparing(one -> one.action().id()))
                .toList();
        return Answer.of(activations.stream()
                .skip(1)
                .filter(one -> one.action()
                                .from()
                                .isAfter(activations.getFirst().action().from())
                        && one.action().terms().reason().isEmpty()
                        && !one.action().isOverOn(today))
                .map(one -> Finding.by(this, journey, "NO_REASON")
                        .part(one.plan(), one.action().id())
                        .tooLate(one.action().from())
                        .until(one.action().to())
                        .found())
                .toList());
    }

    private static List<Planned> activations(Plan plan, Facts facts) {
        return plan.actions().stream()
                .filter(action -> facts.reference().marks(Mark.ACTIVATION, action.kind(), action.from()))
                .map(action -> new Planned(plan, action))
                .toList();
    }
}
