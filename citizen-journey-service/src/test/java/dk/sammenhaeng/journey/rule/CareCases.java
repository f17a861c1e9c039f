package dk.sammenhaeng.journey.rule;

import static dk.sammenhaeng.journey.Given.journey;
import static dk.sammenhaeng.journey.Given.plan;
import static dk.sammenhaeng.journey.rule.Case.OPEN;
import static dk.sammenhaeng.journey.rule.Case.day;
import static dk.sammenhaeng.journey.rule.Case.end;
import static dk.sammenhaeng.journey.rule.Case.found;
import static dk.sammenhaeng.journey.rule.Case.with;
import static dk.sammenhaeng.journey.rule.GivenRules.around;

import dk.sammenhaeng.journey.journey.Action;
import dk.sammenhaeng.journey.journey.ActionTerms.Provider;
import dk.sammenhaeng.journey.journey.Circumstances.CoordinatedPlan;
import dk.sammenhaeng.journey.journey.Dealings.Explained;
import dk.sammenhaeng.journey.journey.Decision;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.rule.Reference.Mark;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** How the help hangs together, how citizens take part in it, and by which methods it is given. */
final class CareCases {

    private CareCases() {}

    static Stream<Case> complexNeeds() {
        return Stream.of(
                complex("since today", any -> any.complex(day(0)), Facts.NONE, List.of("NO_COORDINATED_PLAN"), OPEN),
                complex(
                        "a coordinated plan is in force",
                        any -> any.complex(day(-9))
                                .coordinated(
                                        new CoordinatedPlan(UUID.randomUUID(), List.of(), true, List.of(), List.of())),
                        Facts.NONE,
                        List.of(),
                        OPEN),
                complex("needs that are not complex", any -> any, Facts.NONE, List.of(), OPEN),
                complex(
                        "decided: 14 days",
                        any -> any.complex(day(-14)),
                        days(14),
                        List.of("NO_COORDINATED_PLAN"),
                        OPEN),
                complex("decided: a day less", any -> any.complex(day(-13)), days(14), List.of(), end(1)));
    }

    private static Facts days(int days) {
        return GivenRules.deciding("complex-without-coordinated-plan", "days", String.valueOf(days));
    }

    private static Case complex(
            String name, UnaryOperator<Around> change, Facts facts, List<String> reasons, Optional<LocalDate> next) {
        return with(
                name,
                new ComplexWithoutCoordinatedPlan(),
                journey(List.of(plan(Sector.SOCIAL)), List.of(), around(change)),
                facts,
                reasons,
                next);
    }

    static Stream<Case> involvement() {
        Rule rule = new DecisionWithoutInvolvement();
        Action granted = GivenRules.on(GivenRules.decided(Decision.State.GRANTED), day(-1), end(9));
        return Stream.of(
                found("granted", rule, end(9), List.of("NO_INVOLVEMENT"), plan(Sector.HEALTH, granted)),
                found(
                        "refused by psychiatry",
                        rule,
                        OPEN,
                        List.of("NO_INVOLVEMENT"),
                        plan(
                                Sector.PSYCHIATRY,
                                GivenRules.on(GivenRules.decided(Decision.State.REFUSED), day(-1), OPEN))),
                found("of social services", rule, OPEN, List.of(), plan(Sector.SOCIAL, granted)),
                found(
                        "not decided",
                        rule,
                        OPEN,
                        List.of(),
                        plan(Sector.HEALTH, GivenRules.on(GivenRules.decided(Decision.State.PROPOSED), day(-1), OPEN))),
                found(
                        "over",
                        rule,
                        OPEN,
                        List.of(),
                        plan(
                                Sector.HEALTH,
                                GivenRules.on(GivenRules.decided(Decision.State.GRANTED), day(-9), end(0)))),
                found(
                        "in a plan that is over",
                        rule,
                        OPEN,
                        List.of(),
                        GivenPlans.endingOn(plan(Sector.HEALTH, granted), day(0))),
                found(
                        "in a plan that ends before it",
                        rule,
                        end(5),
                        List.of("NO_INVOLVEMENT"),
                        GivenPlans.endingOn(plan(Sector.HEALTH, granted), day(5))),
                explained("explained", granted, Decision.State.GRANTED, Optional.empty(), List.of(), OPEN),
                explained(
                        "what was explained was another decision",
                        granted,
                        Decision.State.REFUSED,
                        Optional.empty(),
                        List.of("NO_INVOLVEMENT"),
                        end(9)),
                explained(
                        "or one of another day",
                        granted,
                        Decision.State.GRANTED,
                        end(-5),
                        List.of("NO_INVOLVEMENT"),
                        end(9)));
    }

    private static Case explained(
            String name,
            Action action,
            Decision.State state,
            Optional<LocalDate> decidedOn,
            List<String> reasons,
            Optional<LocalDate> next) {
        return with(
                name,
                new DecisionWithoutInvolvement(),
                journey(
                        List.of(plan(Sector.HEALTH, action)),
                        List.of(),
                        around(any -> any.explained(new Explained(action.id(), state, decidedOn)))),
                Facts.NONE,
                reasons,
                next);
    }

    static Stream<Case> methods() {
        Facts marked =
                GivenRules.marking(Mark.METHOD_OF_EACH_ACTION, "UNGEPLAN", "SUBSTANCE_TREATMENT", "MENTAL_DISORDER");
        Action support = GivenRules.action("SUPPORT", day(-1), end(9));
        Plan young = GivenPlans.of(plan(Sector.SOCIAL, support), "UNGEPLAN");
        Plan other = plan(Sector.PSYCHIATRY, support);
        return Stream.of(
                method("a type of plan that asks for it", marked, List.of("NO_METHOD"), end(9), young),
                method("which ends first", marked, List.of("NO_METHOD"), end(4), GivenPlans.endingOn(young, day(4))),
                method(
                        "a kind of action that asks for it",
                        marked,
                        List.of("NO_METHOD"),
                        end(9),
                        plan(Sector.SOCIAL, GivenRules.action("SUBSTANCE_TREATMENT", day(-1), end(9)))),
                method(
                        "it names one",
                        marked,
                        List.of(),
                        OPEN,
                        GivenPlans.of(
                                plan(Sector.SOCIAL, GivenRules.on(GivenRules.method("CTI"), day(-1), OPEN)),
                                "UNGEPLAN")),
                method(
                        "volunteers use none",
                        marked,
                        List.of(),
                        OPEN,
                        GivenPlans.of(
                                plan(
                                        Sector.SOCIAL,
                                        GivenRules.on(GivenRules.answering(Provider.VOLUNTEER), day(-1), OPEN)),
                                "UNGEPLAN")),
                method("nothing asks for it", marked, List.of(), OPEN, other),
                grouped("covered for a group that asks for it", other, "MENTAL_DISORDER", List.of("NO_METHOD"), end(9)),
                grouped("covered for another group", other, "ANYBODY", List.of(), OPEN));
    }

    private static Case method(String name, Facts facts, List<String> reasons, Optional<LocalDate> next, Plan plan) {
        return with(name, new ActionWithoutMethod(), journey(plan), facts, reasons, next);
    }

    private static Case grouped(String name, Plan plan, String group, List<String> reasons, Optional<LocalDate> next) {
        CoordinatedPlan whole =
                new CoordinatedPlan(UUID.randomUUID(), List.of(plan.id()), true, List.of(), List.of(group));
        return with(
                name,
                new ActionWithoutMethod(),
                journey(List.of(plan), List.of(), around(any -> any.coordinated(whole))),
                GivenRules.marking(Mark.METHOD_OF_EACH_ACTION, "MENTAL_DISORDER"),
                reasons,
                next);
    }
}
