package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Action;
import dk.sammenhaeng.journey.journey.ActionTerms.Provider;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Severity;
import dk.sammenhaeng.journey.rule.Reference.Mark;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * An action names no method although it, or its plan, is of the social effort that is to work by evidence (virksomme
 * metoder; FV-C26), or a coordinated plan covers it for a target group whose help must be evidence-based (FV-C3). Which
 * kinds, types and groups, the reference data says. Volunteers use no method.
 */
record ActionWithoutMethod() implements Rule {

    private static final About ABOUT = About.of(
                    "action-without-method",
                    Severity.KNOW,
                    Owner.SECTOR,
                    Solution.NAME_METHOD_OF_ACTION,
                    Solution.CHOOSE_ANOTHER_METHOD)
            .inVersion(2);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Answer ask(Journey journey, Facts facts, LocalDate today) {
        List<Plan> asked = journey.plans().stream()
                .filter(plan -> wanting(journey, plan, facts, today).findAny().isPresent())
                .toList();
        return Answer.of(asked.stream()
                        .filter(plan -> plan.isInForceOn(today))
                        .flatMap(plan -> wanting(journey, plan, facts, today)
                                .map(action -> Finding.by(this, journey, "NO_METHOD")
                                        .part(plan, action.id())
                                        .toChange(plan)
                                        .until(action.to())
                                        .found()))
                        .toList())
                .changingOn(
                        asked.stream()
                                .flatMap(plan -> Stream.concat(Stream.of(plan.validFrom()), plan.validTo().stream())),
                        today);
    }

    private static Stream<Action> wanting(Journey journey, Plan plan, Facts facts, LocalDate today) {
        boolean all = marks(facts, plan.planType(), today) || isForMarkedGroup(journey, plan, facts, today);
        return plan.actions().stream()
                .filter(action -> all || marks(facts, action.kind(), today))
                .filter(action -> !action.isOverOn(today) && namesNone(action));
    }

    private static boolean isForMarkedGroup(Journey journey, Plan plan, Facts facts, LocalDate today) {
        return journey
                .circumstances()
                .coordinatedPlan()
                .filter(whole -> whole.planIds().contains(plan.id()))
                .stream()
                .flatMap(whole -> whole.targetGroups().stream())
                .anyMatch(group -> marks(facts, group, today));
    }

    private static boolean marks(Facts facts, String code, LocalDate today) {
        return facts.reference().marks(Mark.METHOD_OF_EACH_ACTION, code, today);
    }

    private static boolean namesNone(Action action) {
        return action.terms().method().isEmpty() && action.terms().provider() != Provider.VOLUNTEER;
    }
}
