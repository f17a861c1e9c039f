package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Action;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Severity;
import java.time.LocalDate;
import java.util.List;

/**
 * A decision on care or treatment is made, does not tell how the citizen took part, and nobody has said why (min
 * behandling er min beslutning; FW-J6, sundhedsloven §§ 15-16). A reason explains that decision and no later one.
 */
record DecisionWithoutInvolvement() implements Rule {

    private static final About ABOUT = About.of(
            "decision-without-involvement",
            Severity.ACT,
            Owner.SECTOR,
            Solution.RECORD_INVOLVEMENT,
            Solution.EXPLAIN_DECISION);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Answer ask(Journey journey, Facts facts, LocalDate today) {
        List<Plan> asked =
                journey.plans().stream().filter(plan -> !plan.isOverOn(today)).toList();
        return Answer.of(asked.stream()
                        .flatMap(plan -> plan.actions().stream()
                                .filter(action -> !action.isOverOn(today) && lacksInvolvement(journey, plan, action))
                                .map(action -> Finding.by(this, journey, "NO_INVOLVEMENT")
                                        .part(plan, action.id())
                                        .toChange(plan)
                                        .until(action.to())
                                        .found()))
                        .toList())
                .changingOn(asked.stream().flatMap(plan -> plan.validTo().stream()), today);
    }

    private static boolean lacksInvolvement(Journey journey, Plan plan, Action action) {
        return action.terms()
                .decision()
                .filter(decision -> decision.lacksInvolvement(plan.sector()))
                .filter(decision -> journey.circumstances().dealings().explained().stream()
                        .noneMatch(explained -> explained.isOf(action.id(), decision)))
                .isPresent();
    }
}
