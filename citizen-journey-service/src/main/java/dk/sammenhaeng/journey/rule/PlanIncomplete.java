package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Cause;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sensitivity;
import dk.sammenhaeng.journey.journey.Severity;
import dk.sammenhaeng.journey.rule.Reference.Mark;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A plan that must be made in close dialogue with the citizen, and by a tried method, lacks one of them: the holistic
 * effort for the homeless (Housing First; FW-J9). Which types must, the reference data says. That there is such a plan tells
 * of homelessness, so only its sector hears of it.
 */
record PlanIncomplete() implements Rule {

    private static final About ABOUT =
            About.of("plan-incomplete", Severity.ACT, Owner.SECTOR, Solution.TALK_ABOUT_NEEDS, Solution.NAME_METHOD);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Answer ask(Journey journey, Facts facts, LocalDate today) {
        List<Plan> asked = journey.plans().stream()
                .filter(plan ->
                        asks(plan, Mark.NEEDS_DIALOGUE, facts, today) || asks(plan, Mark.NEEDS_METHOD, facts, today))
                .toList();
        return Answer.of(asked.stream()
                        .filter(plan -> plan.isInForceOn(today))
                        .flatMap(plan -> missing(journey, plan, facts, today)
                                .map(reason -> Finding.by(this, journey, reason)
                                        .part(plan, plan.id())
                                        .cause(Cause.plan(plan.id()))
                                        .sensitivity(Sensitivity.VIP)
                                        .found())
                                .stream())
                        .toList())
                .changingOn(
                        Stream.of(
                                        asked.stream().map(Plan::validFrom),
                                        asked.stream().flatMap(plan -> plan.validTo().stream()),
                                        asked.stream()
                                                .flatMap(plan -> plan.actions().stream())
                                                .flatMap(action -> action.to().stream()))
                                .flatMap(days -> days),
                        today);
    }

    private static Optional<String> missing(Journey journey, Plan plan, Facts facts, LocalDate today) {
        boolean dialogue = asks(plan, Mark.NEEDS_DIALOGUE, facts, today)
                && !journey.circumstances().dealings().heard().contains(plan.id());
        boolean method = asks(plan, Mark.NEEDS_METHOD, facts, today)
                && plan.actions().stream()
                        .filter(action -> !action.isOverOn(today))
                        .allMatch(action -> action.terms().method().isEmpty());
        if (dialogue) {
            return Optional.of(method ? "NO_DIALOGUE_NO_METHOD" : "NO_DIALOGUE");
        }
        return method ? Optional.of("NO_METHOD") : Optional.empty();
    }

    private static boolean asks(Plan plan, Mark mark, Facts facts, LocalDate today) {
        return facts.reference().marks(mark, plan.planType(), today);
    }
}
