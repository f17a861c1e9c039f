package dk.sammenhaeng.journey.rule;

import static dk.sammenhaeng.journey.Given.journey;
import static dk.sammenhaeng.journey.Given.plan;
import static dk.sammenhaeng.journey.rule.Case.OPEN;
import static dk.sammenhaeng.journey.rule.Case.day;
import static dk.sammenhaeng.journey.rule.Case.end;
import static dk.sammenhaeng.journey.rule.Case.found;
import static dk.sammenhaeng.journey.rule.Case.with;
import static dk.sammenhaeng.journey.rule.GivenRules.around;

import dk.sammenhaeng.journey.journey.Circumstances.CoordinatedPlan;
import dk.sammenhaeng.journey.journey.Circumstances.JointGoal;
import dk.sammenhaeng.journey.journey.Goal.Direction;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.journey.Work;
import dk.sammenhaeng.journey.rule.Reference.Mark;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What plans ask of a citizen at once: hours, load, duplicates, goals, activity. */
final class LoadCases {

    private LoadCases() {}

    static Stream<Case> availability() {
        Rule rule = new IncompatibleAvailability();
        Plan limit = GivenPlans.limited(plan(Sector.HEALTH), "10");
        return Stream.of(
                found(
                        "practice of 20 hours against a limit of 10",
                        rule,
                        end(30),
                        List.of("MORE_HOURS_THAN_POSSIBLE"),
                        limit,
                        plan(Sector.EMPLOYMENT, GivenRules.hours("20", day(-3), end(30)))),
                found(
                        "exactly as much",
                        rule,
                        OPEN,
                        List.of(),
                        limit,
                        plan(Sector.EMPLOYMENT, GivenRules.hours("10", day(-3), end(30)))),
                found(
                        "a quarter of an hour more",
                        rule,
                        end(30),
                        List.of("MORE_HOURS_THAN_POSSIBLE"),
                        limit,
                        plan(Sector.EMPLOYMENT, GivenRules.hours("10.25", day(-3), end(30)))),
                found(
                        "two together, one after the other",
                        rule,
                        OPEN,
                        List.of(),
                        limit,
                        plan(Sector.EMPLOYMENT, GivenRules.hours("8", day(-3), end(5))),
                        plan(Sector.SOCIAL, GivenRules.hours("8", day(5), end(30)))),
                found(
                        "two together, one day at once",
                        rule,
                        end(6),
                        List.of("MORE_HOURS_THAN_POSSIBLE"),
                        limit,
                        plan(Sector.EMPLOYMENT, GivenRules.hours("8", day(-3), end(6))),
                        plan(Sector.SOCIAL, GivenRules.hours("8", day(5), end(30)))),
                with(
                        "a step back to the job above the limit, from its day until the next step",
                        rule,
                        journey(
                                List.of(limit, plan(Sector.EMPLOYMENT)),
                                List.of(),
                                around(any -> any.steppingBack(
                                        step("10", -3, end(7)), step("22.5", 7, end(21)), step("37", 21, OPEN)))),
                        Facts.NONE,
                        List.of("MORE_HOURS_THAN_POSSIBLE"),
                        end(21)),
                with(
                        "a step within the limit",
                        rule,
                        journey(List.of(limit), List.of(), around(any -> any.steppingBack(step("10", -3, OPEN)))),
                        Facts.NONE,
                        List.of(),
                        OPEN),
                with(
                        "a step that the job centre agreed although its own plan knows the limit",
                        rule,
                        journey(
                                List.of(GivenPlans.limited(plan(Sector.EMPLOYMENT), "10")),
                                List.of(),
                                around(any -> any.steppingBack(step("20", -3, OPEN)))),
                        Facts.NONE,
                        List.of(),
                        OPEN),
                found(
                        "the plan's own actions are its own system's business",
                        rule,
                        OPEN,
                        List.of(),
                        GivenPlans.limited(plan(Sector.HEALTH, GivenRules.hours("20", day(0), end(30))), "10")));
    }

    private static Work.StepBack step(String hours, int fromToday, Optional<LocalDate> to) {
        return new Work.StepBack(UUID.randomUUID(), day(fromToday), to, new BigDecimal(hours));
    }

    static Stream<Case> load() {
        Rule rule = new WeeklyLoad();
        return Stream.of(
                found(
                        "37 hours in two plans",
                        rule,
                        OPEN,
                        List.of(),
                        plan(Sector.EMPLOYMENT, GivenRules.hours("30", day(0), end(9))),
                        plan(Sector.HEALTH, GivenRules.hours("7", day(0), end(9)))),
                found(
                        "a minute more",
                        rule,
                        end(9),
                        List.of("TOO_MANY_HOURS"),
                        plan(Sector.EMPLOYMENT, GivenRules.hours("30", day(0), end(9))),
                        plan(Sector.HEALTH, GivenRules.hours("7.02", day(0), end(9)))),
                with(
                        "a step back to the job beside a plan",
                        rule,
                        journey(
                                List.of(plan(Sector.HEALTH, GivenRules.hours("8", day(0), end(9)))),
                                List.of(),
                                around(any -> any.steppingBack(step("30", 0, OPEN)))),
                        Facts.NONE,
                        List.of("TOO_MANY_HOURS"),
                        end(9)),
                found(
                        "one plan alone",
                        rule,
                        OPEN,
                        List.of(),
                        plan(Sector.EMPLOYMENT, GivenRules.hours("80", day(0), end(9)))),
                with(
                        "where the municipality decided 20",
                        rule,
                        journey(
                                plan(Sector.EMPLOYMENT, GivenRules.hours("15", day(0), end(9))),
                                plan(Sector.HEALTH, GivenRules.hours("7", day(0), end(9)))),
                        GivenRules.deciding("weekly-load", "hoursPerWeek", "20"),
                        List.of("TOO_MANY_HOURS"),
                        end(9)));
    }

    static Stream<Case> duplicates() {
        Rule rule = new DuplicateAction();
        return Stream.of(
                found(
                        "one kind in two plans at once",
                        rule,
                        end(5),
                        List.of("SAME_KIND_SAME_TIME"),
                        plan(Sector.HEALTH, GivenRules.action("MENTOR", day(-2), end(5))),
                        plan(Sector.SOCIAL, GivenRules.action("MENTOR", day(4), OPEN))),
                found(
                        "one after the other",
                        rule,
                        OPEN,
                        List.of(),
                        plan(Sector.HEALTH, GivenRules.action("MENTOR", day(-2), end(4))),
                        plan(Sector.SOCIAL, GivenRules.action("MENTOR", day(4), OPEN))),
                with(
                        "one kind by two words",
                        rule,
                        journey(
                                plan(Sector.EMPLOYMENT, GivenRules.action("WORK_PRACTICE", day(-2), end(5))),
                                plan(Sector.SOCIAL, GivenRules.action("VIRKSOMHEDSPRAKTIK", day(4), OPEN))),
                        Facts.NONE.with(Reference.NONE.spelling(Map.of("VIRKSOMHEDSPRAKTIK", "WORK_PRACTICE"))),
                        List.of("SAME_KIND_SAME_TIME"),
                        end(5)),
                found(
                        "two kinds",
                        rule,
                        OPEN,
                        List.of(),
                        plan(Sector.HEALTH, GivenRules.action("MENTOR", day(-2), OPEN)),
                        plan(Sector.SOCIAL, GivenRules.action("TRAINING", day(4), OPEN))),
                found(
                        "one plan",
                        rule,
                        OPEN,
                        List.of(),
                        plan(
                                Sector.HEALTH,
                                GivenRules.action("MENTOR", day(-2), OPEN),
                                GivenRules.action("MENTOR", day(-2), OPEN))));
    }

    static Stream<Case> goals() {
        Rule rule = new ContradictingGoals();
        Optional<Direction> more = Optional.of(Direction.MORE);
        Optional<Direction> less = Optional.of(Direction.LESS);
        Plan health = plan(Sector.HEALTH, GivenRules.goal("WORK", less, OPEN, OPEN));
        CoordinatedPlan whole = new CoordinatedPlan(
                UUID.randomUUID(),
                List.of(health.id()),
                true,
                List.of(new JointGoal(UUID.randomUUID(), "WORK", more, OPEN, OPEN, Optional.empty(), OPEN, List.of())),
                List.of());
        return Stream.of(
                found(
                        "more against less",
                        rule,
                        OPEN,
                        List.of("OPPOSITE_DIRECTIONS"),
                        plan(Sector.EMPLOYMENT, GivenRules.goal("WORK", more, OPEN, OPEN)),
                        health),
                found(
                        "in two parts of life",
                        rule,
                        OPEN,
                        List.of(),
                        plan(Sector.EMPLOYMENT, GivenRules.goal("HOME", more, OPEN, OPEN)),
                        health),
                found(
                        "more against the same",
                        rule,
                        OPEN,
                        List.of(),
                        plan(Sector.EMPLOYMENT, GivenRules.goal("WORK", Optional.of(Direction.HOLD), OPEN, OPEN)),
                        health),
                found(
                        "in one plan",
                        rule,
                        OPEN,
                        List.of(),
                        plan(
                                Sector.HEALTH,
                                GivenRules.goal("WORK", more, OPEN, OPEN),
                                GivenRules.goal("WORK", less, OPEN, OPEN))),
                with(
                        "a joint goal against a plan's",
                        rule,
                        journey(List.of(health), List.of(), around(any -> any.coordinated(whole))),
                        Facts.NONE,
                        List.of("OPPOSITE_DIRECTIONS"),
                        OPEN));
    }

    static Stream<Case> activation() {
        Rule rule = new RepeatedActivation();
        Facts facts = GivenRules.marking(Mark.ACTIVATION, "WORK_PRACTICE", "WAGE_SUBSIDY");
        return Stream.of(
                with(
                        "once",
                        rule,
                        journey(plan(Sector.EMPLOYMENT, GivenRules.action("WORK_PRACTICE", day(-90), end(-60)))),
                        facts,
                        List.of(),
                        OPEN),
                with(
                        "again, by another kind, without a reason",
                        rule,
                        journey(plan(
                                Sector.EMPLOYMENT,
                                GivenRules.action("WORK_PRACTICE", day(-90), end(-60)),
                                GivenRules.action("WAGE_SUBSIDY", day(5), end(40)))),
                        facts,
                        List.of("NO_REASON"),
                        end(40)),
                with(
                        "again, although the first is in no plan any more",
                        rule,
                        journey(
                                List.of(plan(Sector.EMPLOYMENT, GivenRules.action("WAGE_SUBSIDY", day(5), end(40)))),
                                List.of(),
                                around(any -> any.former("WORK_PRACTICE", day(-400), day(-300)))),
                        facts,
                        List.of("NO_REASON"),
                        end(40)),
                with(
                        "again, after more than a year without",
                        rule,
                        journey(
                                List.of(plan(Sector.EMPLOYMENT, GivenRules.action("WAGE_SUBSIDY", day(5), end(40)))),
                                List.of(),
                                around(any -> any.former("WORK_PRACTICE", day(-600), day(-500)))),
                        facts,
                        List.of(),
                        OPEN),
                with(
                        "two that begin on one day are one beginning",
                        rule,
                        journey(plan(
                                Sector.EMPLOYMENT,
                                GivenRules.action("WORK_PRACTICE", day(5), end(40)),
                                GivenRules.action("WAGE_SUBSIDY", day(5), end(40)))),
                        facts,
                        List.of(),
                        OPEN),
                with(
                        "again, with a reason",
                        rule,
                        journey(plan(
                                Sector.EMPLOYMENT,
                                GivenRules.action("WORK_PRACTICE", day(-90), end(-60)),
                                GivenRules.with(
                                        GivenRules.action("WORK_PRACTICE", day(5), end(40)),
                                        "WORK_PRACTICE",
                                        Optional.empty(),
                                        GivenRules.reason("Borgeren ønsker faget")))),
                        facts,
                        List.of(),
                        OPEN));
    }
}
