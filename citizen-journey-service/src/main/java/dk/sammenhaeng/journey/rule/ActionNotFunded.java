package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Action;
import dk.sammenhaeng.journey.journey.Funding;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Severity;
import java.time.LocalDate;

/**
 * Budget has refused the money for an action that is in the plan all the same (catalogue C14 "unfunded", flow F2). What
 * rests on a legal right is never refused for lack of money.
 */
record ActionNotFunded() implements Rule {

    private static final About ABOUT = About.of(
            "action-not-funded",
            Severity.ACT,
            Owner.GRANTING,
            Solution.RAISE_GRANT_CASE,
            Solution.CHANGE_PAYER,
            Solution.END_ACTION);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Answer ask(Journey journey, Facts facts, LocalDate today) {
        return Answer.of(journey.plans().stream()
                .flatMap(plan -> plan.actions().stream()
                        .filter(action -> action.funding().state() == Funding.State.REFUSED && !action.isOverOn(today))
                        .map(action -> Finding.by(this, journey, reason(action))
                                .part(plan, action.id())
                                .tooLate(action.from())
                                .until(action.to())
                                .found()))
                .toList());
    }

    private static String reason(Action action) {
        return action.funding().reason().orElse("REFUSED");
    }
}
