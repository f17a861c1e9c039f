package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Severity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Other plans ask for more hours a week than the citizen can manage by this one, such as work practice of 20 hours
 * against a medical limit (skånehensyn) of 10 (daily use C3), or a step back to the job does (CIT-10). The reason code is the same whatever the limit rests on,
 * so that nobody learns why it is there.
 */
record IncompatibleAvailability() implements Rule {

    private static final About ABOUT = About.of(
                    "incompatible-availability",
                    Severity.ACT,
                    Owner.COORDINATION,
                    Solution.FEWER_HOURS,
                    Solution.REASSESS_CAPACITY,
                    Solution.END_ACTION)
            .inVersion(2);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Answer ask(Journey journey, Facts facts, LocalDate today) {
        List<Demand> demands = Demand.notOver(journey, today);
        return Answer.of(journey.plans().stream()
                .flatMap(plan -> plan.weeklyCapacity().stream()
                        .flatMap(capacity -> finding(journey, plan, capacity, demands, today).stream()))
                .toList());
    }

    private List<Finding> finding(
            Journey journey, Plan limiting, BigDecimal capacity, List<Demand> demands, LocalDate today) {
        List<Demand> others =
                demands.stream().filter(one -> !isOwn(one, limiting)).toList();
        return Load.over(capacity, 1, others, today).stream()
                .map(load -> {
                    Finding.Draft draft = Finding.by(this, journey, "MORE_HOURS_THAN_POSSIBLE")
                            .part(limiting, limiting.id())
                            .key(limiting.id())
                            .tooLate(load.from())
                            .until(load.until());
                    load.demands().getFirst().plans().stream().findFirst().ifPresent(draft::toChange);
                    load.demands().forEach(one -> one.nameIn(draft));
                    return draft.found();
                })
                .toList();
    }

    /** True of the plan's own actions, and of the steps back to the job where their sector itself knows the limit. */
    private static boolean isOwn(Demand demand, Plan limiting) {
        return demand.by().equals(limiting.id()) || (demand.isStepBack() && demand.sector() == limiting.sector());
    }
}
