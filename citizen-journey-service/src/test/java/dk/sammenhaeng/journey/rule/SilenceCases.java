package dk.sammenhaeng.journey.rule;

import static dk.sammenhaeng.journey.Given.TODAY;
import static dk.sammenhaeng.journey.Given.appointment;
import static dk.sammenhaeng.journey.Given.journey;
import static dk.sammenhaeng.journey.Given.plan;
import static dk.sammenhaeng.journey.rule.Case.OPEN;
import static dk.sammenhaeng.journey.rule.Case.day;
import static dk.sammenhaeng.journey.rule.Case.end;
import static dk.sammenhaeng.journey.rule.Case.found;
import static dk.sammenhaeng.journey.rule.Case.with;
import static dk.sammenhaeng.journey.rule.GivenRules.around;

import dk.sammenhaeng.journey.journey.Appointment;
import dk.sammenhaeng.journey.journey.Circumstances.CoordinatedPlan;
import dk.sammenhaeng.journey.journey.Circumstances.JointGoal;
import dk.sammenhaeng.journey.journey.Dealings.CaseworkerChange;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.rule.Reference.Mark;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What has gone quiet: silence, standstill, digital contact. */
final class SilenceCases {

    private SilenceCases() {}

    static Stream<Case> silence() {
        Rule rule = new ContactLost();
        Plan employment = plan(Sector.EMPLOYMENT);
        return Stream.of(
                with("60 days", rule, lastSeen(-60, OPEN, employment), Facts.NONE, List.of(), end(1)),
                with(
                        "61 days",
                        rule,
                        lastSeen(-61, OPEN, employment),
                        Facts.NONE,
                        List.of("NO_CONTACT_NO_NEXT_STEP"),
                        OPEN),
                with(
                        "61 days in health",
                        rule,
                        lastSeen(-61, OPEN, plan(Sector.HEALTH)),
                        Facts.NONE,
                        List.of(),
                        end(60)),
                with(
                        "what another sector's system changed yesterday",
                        rule,
                        lastSeen(
                                -61,
                                OPEN,
                                employment,
                                GivenRules.changedAt(
                                        plan(Sector.HEALTH),
                                        TODAY.minusDays(1)
                                                .atStartOfDay(ZoneOffset.UTC)
                                                .toInstant())),
                        Facts.NONE,
                        List.of("NO_CONTACT_NO_NEXT_STEP"),
                        end(120)),
                with("a next step today", rule, lastSeen(-61, end(0), employment), Facts.NONE, List.of(), end(1)),
                with(
                        "a next step that was yesterday",
                        rule,
                        lastSeen(-61, end(-1), employment),
                        Facts.NONE,
                        List.of("NO_CONTACT_NO_NEXT_STEP"),
                        OPEN),
                with(
                        "where the municipality decided 90 days",
                        rule,
                        lastSeen(-61, OPEN, employment),
                        GivenRules.deciding("contact-lost", "days.EMPLOYMENT", "90"),
                        List.of(),
                        end(30)),
                found(
                        "a changed plan is a sign of life",
                        rule,
                        end(61),
                        List.of(),
                        GivenRules.changedAt(employment, Instant.parse(TODAY + "T08:00:00Z"))),
                found(
                        "an appointment ahead",
                        rule,
                        end(12 + 61),
                        List.of(),
                        plan(Sector.EMPLOYMENT, appointment(day(12), "09:00", "10:00"))),
                with(
                        "a planned pause",
                        rule,
                        journey(List.of(employment), List.of(), around(any -> any.pause(day(-5), day(5)))),
                        Facts.NONE,
                        List.of(),
                        end(5)));
    }

    private static Journey lastSeen(int inDays, Optional<LocalDate> nextStep, Plan... plans) {
        return journey(
                List.of(plans),
                List.of(),
                around(any -> any.contact(Instant.parse(day(inDays) + "T08:00:00Z"), nextStep)));
    }

    static Stream<Case> standstill() {
        Rule rule = new Standstill();
        Facts benefits = GivenRules.marking(Mark.TEMPORARY_BENEFIT, "KONTANTHJAELP");
        UnaryOperator<Around> pause = any -> any.pause(day(-1), day(8));
        Plan still = plan(Sector.SOCIAL, GivenRules.goal("HOME", Optional.empty(), end(30), end(-365)));
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

    private static Journey shared(Optional<LocalDate> setOn, Optional<LocalDate> movedOn) {
        Plan plan = plan(Sector.SOCIAL);
        JointGoal goal =
                new JointGoal(UUID.randomUUID(), "HOME", Optional.empty(), end(30), movedOn, Optional.empty(), setOn);
        return journey(
                List.of(plan),
                List.of(),
                around(any -> any.coordinated(
                        new CoordinatedPlan(UUID.randomUUID(), List.of(plan.id()), true, List.of(goal)))));
    }

    private static CaseworkerChange change(int inDays, boolean secret) {
        return new CaseworkerChange(
                Instant.parse(day(inDays) + "T10:00:00Z"), Optional.empty(), Optional.empty(), secret, "one", "other");
    }

    static Stream<Case> digital() {
        Plan plan = plan(Sector.HEALTH, GivenRules.on(GivenRules.digitalOnly(), day(-1), end(20)));
        return Stream.of(
                with(
                        "exempt",
                        new DigitalOnlyForExempt(),
                        journey(List.of(plan), List.of(), around(any -> any.digitalExempt(true))),
                        Facts.NONE,
                        List.of("DIGITAL_ONLY"),
                        end(20)),
                with(
                        "a call by video without a place to come to",
                        new DigitalOnlyForExempt(),
                        journey(
                                List.of(plan(Sector.HEALTH, byVideo(Optional.empty()))),
                                List.of(),
                                around(any -> any.digitalExempt(true))),
                        Facts.NONE,
                        List.of("VIDEO_ONLY"),
                        end(4)),
                with(
                        "a call by video to which one can come",
                        new DigitalOnlyForExempt(),
                        journey(
                                List.of(plan(Sector.HEALTH, byVideo(Optional.of("Rådhuset")))),
                                List.of(),
                                around(any -> any.digitalExempt(true))),
                        Facts.NONE,
                        List.of(),
                        OPEN),
                found("not exempt", new DigitalOnlyForExempt(), OPEN, List.of(), plan),
                with(
                        "chose another way",
                        new DigitalOnlyNotChosen(),
                        journey(
                                List.of(plan, plan(Sector.SOCIAL, byVideo(Optional.empty()))),
                                List.of(),
                                around(any -> any.choseNotDigital(true))),
                        Facts.NONE,
                        List.of("DIGITAL_ONLY", "VIDEO_ONLY"),
                        end(4)),
                with(
                        "a call by video to which one can come is what they chose",
                        new DigitalOnlyNotChosen(),
                        journey(
                                List.of(plan(Sector.HEALTH, byVideo(Optional.of("Rådhuset")))),
                                List.of(),
                                around(any -> any.choseNotDigital(true))),
                        Facts.NONE,
                        List.of(),
                        OPEN),
                with(
                        "exempt is found by the law's rule, once",
                        new DigitalOnlyNotChosen(),
                        journey(List.of(plan), List.of(), around(any -> any.choseNotDigital(true)
                                .digitalExempt(true))),
                        Facts.NONE,
                        List.of(),
                        OPEN),
                found("said nothing else", new DigitalOnlyNotChosen(), OPEN, List.of(), plan));
    }

    private static Appointment byVideo(Optional<String> place) {
        Appointment met = appointment(day(3), "09:00", "10:00");
        return new Appointment(
                met.id(),
                met.externalId(),
                met.title(),
                met.start(),
                met.end(),
                place,
                met.travelMinutes(),
                met.sanctionable(),
                Optional.of(Appointment.Form.VIDEO),
                met.interpreter());
    }
}
