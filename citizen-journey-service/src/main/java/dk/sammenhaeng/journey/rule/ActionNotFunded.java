package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Action;
import dk.sammenhaeng.journey.journey.Cause;
import dk.sammenhaeng.journey.journey.Funding;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Budget has refused the money for an action that is in the plan all the same (catalogue C14 "unfunded", flow F2). What
 * rests on a legal right is never refused for lack of money.
 */
record ActionNotFunded() implements Rule {

    @Override
    public String id() {
        return "action-not-funded";
    }

    @Override
    public Severity severity() {
        return Severity.ACT;
    }

    @Override
    public Owner owner() {
        return Owner.GRANTING;
    }

    @Override
    public Answer ask(Journey journey, Facts facts, LocalDate today) {
        return Answer.of(journey.plans().stream()
                .flatMap(plan -> plan.actions().stream()
                        .filter(action -> action.funding().state() == Funding.State.REFUSED && !action.isOverOn(today))
                        .map(action -> new Finding(
                                this,
                                List.of(action.id()),
                                Set.of(plan),
                                Cause.citizen(journey.citizenId()),
                                reason(action),
                                Optional.of(action.from()),
                                action.to())))
                .toList());
    }

    private static String reason(Action action) {
        return action.funding().reason().orElse("REFUSED");
    }
}
