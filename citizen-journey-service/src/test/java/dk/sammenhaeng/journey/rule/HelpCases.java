package dk.sammenhaeng.journey.rule;

import static dk.sammenhaeng.journey.Given.TODAY;
import static dk.sammenhaeng.journey.Given.journey;
import static dk.sammenhaeng.journey.Given.plan;
import static dk.sammenhaeng.journey.rule.Case.OPEN;
import static dk.sammenhaeng.journey.rule.Case.day;
import static dk.sammenhaeng.journey.rule.Case.end;
import static dk.sammenhaeng.journey.rule.Case.found;
import static dk.sammenhaeng.journey.rule.Case.with;
import static dk.sammenhaeng.journey.rule.GivenRules.around;

import dk.sammenhaeng.journey.journey.Circumstances.Rehabilitation;
import dk.sammenhaeng.journey.journey.Dealings;
import dk.sammenhaeng.journey.journey.Decision;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.rule.Facts.Method;
import dk.sammenhaeng.journey.rule.Reference.Mark;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What help rests on: grants, complaints, home help, methods. */
final class HelpCases {

    private HelpCases() {}

    static Stream<Case> complaints() {
        Rule rule = new ComplaintNotReassessed();
        return Stream.of(
                found("the last day is today", rule, end(1), List.of(), complained(0, false)),
                found("it was yesterday", rule, OPEN, List.of("NOT_REASSESSED"), complained(-1, false)),
                found(
                        "also where the action is over",
                        rule,
                        OPEN,
                        List.of("NOT_REASSESSED"),
                        plan(Sector.SOCIAL, GivenRules.on(GivenRules.complained(day(-1), false), day(-90), end(-30)))),
                found("reassessed, however late", rule, OPEN, List.of(), complained(-9, true)),
                found("still two weeks", rule, end(15), List.of(), complained(14, false)),
                beside("of a decision beside the plans, too", -1, List.of("NOT_REASSESSED"), OPEN),
                beside("of such a decision, in time", 0, List.of(), end(1)));
    }

    /** A complaint about a decision under no plan, of a sector with a plan. */
    private static Case beside(String name, int reassessBy, List<String> reasons, Optional<LocalDate> next) {
        Dealings.Complained complained =
                new Dealings.Complained(UUID.randomUUID(), Sector.HEALTH, Optional.empty(), day(reassessBy));
        return with(
                name,
                new ComplaintNotReassessed(),
                journey(List.of(plan(Sector.HEALTH)), List.of(), around(any -> any.complained(complained))),
                Facts.NONE,
                reasons,
                next);
    }

    private static Plan complained(int reassessBy, boolean reassessed) {
        return plan(Sector.SOCIAL, GivenRules.on(GivenRules.complained(day(reassessBy), reassessed), day(-40), end(9)));
    }

    static Stream<Case> granting() {
        Rule rule = new ActionNotGranted();
        return Stream.of(
                found(
                        "undecided and running",
                        rule,
                        end(9),
                        List.of("NOT_DECIDED"),
                        plan(
                                Sector.SOCIAL,
                                GivenRules.on(GivenRules.decided(Decision.State.PROPOSED), day(-1), end(9)))),
                found(
                        "undecided, two weeks to go",
                        rule,
                        OPEN,
                        List.of("NOT_DECIDED"),
                        plan(Sector.SOCIAL, GivenRules.on(GivenRules.decided(Decision.State.PROPOSED), day(14), OPEN))),
                found(
                        "a day more",
                        rule,
                        end(1),
                        List.of(),
                        plan(Sector.SOCIAL, GivenRules.on(GivenRules.decided(Decision.State.PROPOSED), day(15), OPEN))),
                found(
                        "refused, however far ahead",
                        rule,
                        end(26),
                        List.of("REFUSED"),
                        plan(Sector.SOCIAL, GivenRules.on(GivenRules.decided(Decision.State.REFUSED), day(40), OPEN))),
                found(
                        "granted",
                        rule,
                        OPEN,
                        List.of(),
                        plan(Sector.SOCIAL, GivenRules.on(GivenRules.decided(Decision.State.GRANTED), day(-1), OPEN))),
                found(
                        "nothing to decide",
                        rule,
                        OPEN,
                        List.of(),
                        plan(Sector.SOCIAL, GivenRules.action("TALK", day(-1), OPEN))));
    }

    static Stream<Case> homeHelp() {
        Rule rule = new HomeHelpBeforeRehabilitation();
        Facts facts = GivenRules.marking(Mark.HOME_HELP, "HOME_HELP_83");
        Facts spelled = Facts.NONE.with(GivenRules.marking(Mark.HOME_HELP, "HOME_HELP_83", "HJEMMEHJAELP_83")
                .reference()
                .spelling(Map.of("HOME_HELP", "HOME_HELP_83", "TRAINING", "TRAINING_140")));
        Plan help = plan(Sector.HEALTH, GivenRules.action("HOME_HELP_83", day(3), end(30)));
        Plan eldercare = plan(Sector.HEALTH, GivenRules.action("CARE_COURSE", day(3), end(30)));
        return Stream.of(
                with("nothing is decided", rule, journey(help), facts, List.of("NOT_DECIDED"), end(30)),
                with(
                        "offered, not answered",
                        rule,
                        decided(help, offered()),
                        facts,
                        List.of("OFFER_NOT_ANSWERED"),
                        end(30)),
                with(
                        "decided too long before the help begins",
                        rule,
                        decided(help, declined(day(3))),
                        facts,
                        List.of("DECIDED_TOO_LONG_AGO"),
                        end(30)),
                with("decided a day less before", rule, decided(help, declined(day(4))), facts, List.of(), OPEN),
                with(
                        "a new offer does not touch help that began under an earlier decision",
                        rule,
                        decided(help, offered(), declined(day(4))),
                        facts,
                        List.of(),
                        OPEN),
                with(
                        "declined: the right to help stays",
                        rule,
                        decided(help, declined(day(365))),
                        facts,
                        List.of(),
                        OPEN),
                with(
                        "it cannot help",
                        rule,
                        decided(help, new Rehabilitation(false, Optional.empty(), TODAY, Optional.of(day(365)))),
                        facts,
                        List.of(),
                        OPEN),
                with("under the eldercare act", rule, journey(eldercare), facts, List.of(), OPEN),
                with(
                        "called by another word",
                        rule,
                        journey(plan(Sector.HEALTH, GivenRules.action("HOME_HELP", day(3), end(30)))),
                        spelled,
                        List.of("NOT_DECIDED"),
                        end(30)),
                with(
                        "a word nobody knows in a plan of home help",
                        rule,
                        journey(GivenPlans.of(
                                plan(Sector.HEALTH, GivenRules.action("MORGENHJAELP", day(3), end(30))),
                                "HJEMMEHJAELP_83")),
                        spelled,
                        List.of("NOT_DECIDED"),
                        end(30)),
                with(
                        "something else in a plan of home help",
                        rule,
                        journey(GivenPlans.of(
                                plan(Sector.HEALTH, GivenRules.action("TRAINING", day(3), end(30))),
                                "HJEMMEHJAELP_83")),
                        spelled,
                        List.of(),
                        OPEN));
    }

    private static Journey decided(Plan plan, Rehabilitation... decisions) {
        return journey(List.of(plan), List.of(), around(any -> any.rehabilitation(decisions)));
    }

    private static Rehabilitation offered() {
        return new Rehabilitation(true, Optional.of(Rehabilitation.Outcome.OFFERED), TODAY, Optional.empty());
    }

    private static Rehabilitation declined(LocalDate countsUntil) {
        return new Rehabilitation(true, Optional.of(Rehabilitation.Outcome.DECLINED), TODAY, Optional.of(countsUntil));
    }

    private static final Method USABLE =
            new Method(List.of(new Method.Phase(Method.Status.USABLE, GivenRules.LONG_AGO)));

    static Stream<Case> methods() {
        Journey using =
                journey(plan(Sector.SOCIAL, GivenRules.on(GivenRules.method("SCARED_STRAIGHT"), day(-1), end(30))));
        return Stream.of(
                with("deselected", new DeselectedMethod(), using, told(-3), List.of("DESELECTED"), end(30)),
                with("deselected from a day on", new DeselectedMethod(), using, told(3), List.of(), end(3)),
                with("where no register tells", new DeselectedMethod(), using, Facts.NONE, List.of(), OPEN),
                with(
                        "not in the register",
                        new DeselectedMethod(),
                        using,
                        new Facts(Map.of(), Map.of(Facts.REGISTER_OF_METHODS, USABLE), Thresholds.USUAL),
                        List.of("NOT_IN_REGISTER"),
                        end(30)),
                with(
                        "in the register",
                        new DeselectedMethod(),
                        using,
                        new Facts(
                                Map.of(),
                                Map.of(Facts.REGISTER_OF_METHODS, USABLE, "SCARED_STRAIGHT", USABLE),
                                Thresholds.USUAL),
                        List.of(),
                        OPEN));
    }

    private static Facts told(int inDays) {
        return new Facts(
                Map.of(),
                Map.of(
                        "SCARED_STRAIGHT",
                        new Method(List.of(
                                new Method.Phase(Method.Status.USABLE, GivenRules.LONG_AGO),
                                new Method.Phase(Method.Status.DESELECTED, day(inDays))))),
                Thresholds.USUAL);
    }
}
