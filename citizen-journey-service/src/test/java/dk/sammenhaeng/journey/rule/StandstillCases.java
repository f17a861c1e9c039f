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

import dk.sammenhaeng.journey.journey.Circumstances.CoordinatedPlan;
import dk.sammenhaeng.journey.journey.Circumstances.JointGoal;
import dk.sammenhaeng.journey.journey.Dealings.CaseworkerChange;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.rule.Reference.Mark;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What does not move: goals, joint goals, benefits, and who is responsible. */
final class StandstillCases {

    private StandstillCases() {}

    static Stream<Case> standstill() {
        Rule rule = new Standstill();
        Facts benefits = GivenRules.marking(Mark.TEMPORARY_BENEFIT, "KONTANTHJAELP");
        UnaryOperator<Around> pause = any -> any.pause(day(-1), day(8));
        Plan still = plan(Sector.SOCIAL, GivenRules.goal("HOME", Optional.empty(), end(30), end(-365)));
        Plan recent = plan(
                Sector.SOCIAL,
                GivenRules.goal("HOME", Optional.empty(), end(30), end(-65)),
                GivenRules.goal("WORK", Optional.empty(), end(30), end(-165)));
        return Stream.of(
                found("a year without progress", rule, OPEN, List.of("NO_GOAL_MOVED"), still),
                found(
                        "a day less",
                        rule,
                        end(1),
                        List.of(),
                        plan(Sector.SOCIAL, GivenRules.goal("HOME", Optional.empty(), end(30), end(-364)))),
                found(
                        "one of two goals moved",
                        rule,
                        end(165),
                        List.of(),
                        plan(
                                Sector.SOCIAL,
                                GivenRules.goal("HOME", Optional.empty(), end(30), end(-365)),
                                GivenRules.goal("WORK", Optional.empty(), end(30), end(-200)))),
                with(
                        "a planned pause",
                        rule,
                        journey(List.of(still), List.of(), around(pause)),
                        Facts.NONE,
                        List.of(),
                        end(8)),
                with(
                        "two follow-ups of each goal without progress",
                        rule,
                        journey(List.of(recent), List.of(), around(any -> any.followedUp(recent, 2, 3))),
                        Facts.NONE,
                        List.of("NO_GOAL_MOVED"),
                        end(300)),
                with(
                        "one goal that was followed up but once",
                        rule,
                        journey(List.of(recent), List.of(), around(any -> any.followedUp(recent, 2, 1))),
                        Facts.NONE,
                        List.of(),
                        end(300)),
                with(
                        "two follow-ups where the municipality decided three",
                        rule,
                        journey(List.of(recent), List.of(), around(any -> any.followedUp(recent, 2, 2))),
                        GivenRules.deciding("standstill", "followUpsWithoutProgress", "3"),
                        List.of(),
                        end(300)),
                with(
                        "two follow-ups that passed in a planned pause",
                        rule,
                        journey(List.of(recent), List.of(), around(any -> pause.apply(any)
                                .followedUp(recent, 2, 2))),
                        Facts.NONE,
                        List.of(),
                        end(8)),
                with(
                        "a joint goal that two follow-ups found standing still",
                        rule,
                        shared(end(-65), OPEN, day(-30), day(-1)),
                        Facts.NONE,
                        List.of("JOINT_GOAL_NOT_MOVED"),
                        end(300)),
                with(
                        "a joint goal that two words about one day found standing still",
                        rule,
                        shared(end(-65), OPEN, day(-1), day(-1)),
                        Facts.NONE,
                        List.of(),
                        end(300)),
                with(
                        "a joint goal that moved between two follow-ups",
                        rule,
                        shared(end(-165), end(-65), day(-100), day(-1)),
                        Facts.NONE,
                        List.of(),
                        end(300)),
                with(
                        "a joint goal nobody has moved since it was set a year ago",
                        rule,
                        shared(end(-365), OPEN),
                        Facts.NONE,
                        List.of("JOINT_GOAL_NOT_MOVED"),
                        OPEN),
                with(
                        "a joint goal that was found to move later",
                        rule,
                        shared(end(-365), end(-364)),
                        Facts.NONE,
                        List.of(),
                        end(1)),
                with(
                        "three years on one benefit",
                        rule,
                        journey(
                                List.of(),
                                List.of(),
                                around(any -> any.benefit("KONTANTHJAELP", TODAY.minusMonths(36), OPEN))),
                        benefits,
                        List.of("SAME_BENEFIT"),
                        OPEN),
                with(
                        "a pension is for life",
                        rule,
                        journey(
                                List.of(),
                                List.of(),
                                around(any -> any.benefit("FOERTIDSPENSION", TODAY.minusMonths(90), OPEN))),
                        benefits,
                        List.of(),
                        OPEN),
                with(
                        "the third caseworker in a year",
                        rule,
                        journey(
                                List.of(),
                                List.of(),
                                around(any ->
                                        any.changes(change(-5, false), change(-100, false), change(-364, false)))),
                        Facts.NONE,
                        List.of("CASEWORKER_CHANGED_AGAIN"),
                        Optional.of(day(-364).plusMonths(12))),
                with(
                        "one of them longer ago, one of a plan that is a secret",
                        rule,
                        journey(
                                List.of(),
                                List.of(),
                                around(any -> any.changes(
                                        change(-5, false),
                                        change(-6, true),
                                        change(-100, false),
                                        change(-370, false)))),
                        Facts.NONE,
                        List.of(),
                        Optional.of(day(-100).plusMonths(12))));
    }

    private static Journey shared(Optional<LocalDate> setOn, Optional<LocalDate> movedOn, LocalDate... stoodStillOn) {
        Plan plan = plan(Sector.SOCIAL);
        JointGoal goal = new JointGoal(
                UUID.randomUUID(),
                "HOME",
                Optional.empty(),
                end(30),
                movedOn,
                Optional.empty(),
                setOn,
                List.of(stoodStillOn));
        return journey(
                List.of(plan),
                List.of(),
                around(any -> any.coordinated(
                        new CoordinatedPlan(UUID.randomUUID(), List.of(plan.id()), true, List.of(goal), List.of()))));
    }

    private static CaseworkerChange change(int inDays, boolean secret) {
        return new CaseworkerChange(
                Instant.parse(day(inDays) + "T10:00:00Z"), Optional.empty(), Optional.empty(), secret, "one", "other");
    }
}
