package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Severity;
import java.time.LocalDate;

/**
 * An action that is not over was copied from a template and says nothing of this citizen (ikke individualiseret; FW-J5:
 * the citizen's resources as the starting point).
 */
record NotIndividualised() implements Rule {

    private static final About ABOUT =
            About.of("not-individualised", Severity.KNOW, Owner.SECTOR, Solution.INDIVIDUALISE, Solution.STATE_REASON);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Answer ask(Journey journey, Facts facts, LocalDate today) {
        return Answer.of(journey.plans().stream()
                .flatMap(plan -> plan.actions().stream()
                        .filter(action -> action.terms().notIndividualised() && !action.isOverOn(today))
                        .map(action -> Finding.by(this, journey, "AS_THE_TEMPLATE")
                                .part(plan, action.id())
                                .until(action.to())
                                .found()))
                .toList());
    }
}
