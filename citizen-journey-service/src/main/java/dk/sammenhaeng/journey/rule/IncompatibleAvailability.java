package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Severity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Other plans ask for more hours a week than the citizen can manage by this one, such as work practice of 20 hours
 * against a medical limit (skånehensyn) of 10 (daily use C3). The reason code is the same whatever the limit rests on,
 * so that nobody learns why it is there.
 */
record IncompatibleAvailability() implements Rule {

    private static final About ABOUT = About.of(
            "incompatible-availability",
            Severity.ACT,
            Owner.COORDINATION,
            Solution.FEWER_HOURS,
            Solution.REASSESS_CAPACITY,
            Solution.END_ACTION);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Answer ask(Journey journey, Facts facts, LocalDate today) {
        List<Planned> planned = Planned.notOver(journey, today);
        return Answer.of(journey.plans().stream()
                .flatMap(plan -> plan.weeklyCapacity().stream()
                        .flatMap(capacity -> finding(journey, plan, capacity, planned, today).stream()))
                .toList());
    }

    private List<Finding> finding(
            Journey journey, Plan limiting, BigDecimal capacity, List<Planned> planned, LocalDate today) {
        List<Planned> others = planned.stream()
                .filter(one -> !one.plan().id().equals(limiting.id()))
                .toList();
        return Load.over(capacity, 1, others, today).stream()
                .map(load -> {
                    Finding.Draft draft = Finding.by(this, journey, "MORE_HOURS_THAN_POSSIBLE")
                            .part(limiting, limiting.id())
                            .key(limiting.id())
                            .toChange(load.actions().getFirst().plan())
                            .tooLate(load.from())
                            .until(load.until());
                    load.actions()
                            .forEach(one -> draft.part(one.plan(), one.action().id()));
                    return draft.found();
                })
                .toList();
    }
}
