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
import dk.sammenhaeng.journey.journey.Attendance;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What has gone quiet: silence, digital contact. */
final class SilenceCases {

    private SilenceCases() {}

    static Stream<Case> silence() {
        Rule rule = new ContactLost();
        Plan employment = plan(Sector.EMPLOYMENT);
        Plan called = plan(Sector.EMPLOYMENT, appointment(day(12), "09:00", "10:00"));
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
                                GivenPlans.changedAt(
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
                        "a plan in its first version is a sign of life",
                        rule,
                        end(61),
                        List.of(),
                        GivenPlans.changedAt(employment, Instant.parse(TODAY + "T08:00:00Z"))),
                with(
                        "a plan of long ago that was corrected today",
                        rule,
                        journey(
                                List.of(GivenPlans.changedAt(employment, Instant.parse(TODAY + "T08:00:00Z"))),
                                List.of(),
                                around(any -> any.begun(employment, Instant.parse(day(-61) + "T08:00:00Z")))),
                        Facts.NONE,
                        List.of("NO_CONTACT_NO_NEXT_STEP"),
                        OPEN),
                found(
                        "an appointment ahead",
                        rule,
                        end(12 + 61),
                        List.of(),
                        plan(Sector.EMPLOYMENT, appointment(day(12), "09:00", "10:00"))),
                found(
                        "an appointment ahead that was called off is no next step",
                        rule,
                        end(61),
                        List.of(),
                        GivenPlans.changedAt(
                                plan(Sector.EMPLOYMENT, going(day(12), Attendance.CANCELLED_BY_CITIZEN)),
                                Instant.parse(TODAY + "T08:00:00Z"))),
                with(
                        "an appointment that was missed is no sign of life",
                        rule,
                        lastSeen(
                                -61,
                                OPEN,
                                GivenPlans.changedAt(
                                        plan(Sector.EMPLOYMENT, going(day(-2), Attendance.DID_NOT_ATTEND)),
                                        Instant.parse(day(-90) + "T08:00:00Z"))),
                        Facts.NONE,
                        List.of("NO_CONTACT_NO_NEXT_STEP"),
                        OPEN),
                with("missed once, with a call ahead", rule, missing(called, -3), Facts.NONE, List.of(), end(12 + 61)),
                with(
                        "missed twice in a row, though there is a call ahead",
                        rule,
                        missing(called, -3, -1),
                        Facts.NONE,
                        List.of("NO_CONTACT_NO_NEXT_STEP"),
                        OPEN),
                with(
                        "missed twice by another plan",
                        rule,
                        missing(called, plan(Sector.EMPLOYMENT), -3, -1),
                        Facts.NONE,
                        List.of(),
                        end(12 + 61)),
                with(
                        "missed twice, where the municipality accepts three",
                        rule,
                        missing(called, -3, -1),
                        GivenRules.deciding("contact-lost", "missedInARow", "3"),
                        List.of(),
                        end(12 + 61)),
                with(
                        "missed once before a talk and once since",
                        rule,
                        journey(List.of(called), List.of(), around(any -> any.contact(at(-2), OPEN)
                                .missed(called, at(-3), at(-1)))),
                        Facts.NONE,
                        List.of(),
                        end(12 + 61)),
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

    private static Journey missing(Plan plan, int... days) {
        return missing(plan, plan, days);
    }

    private static Journey missing(Plan plan, Plan calling, int... days) {
        return journey(
                List.of(plan),
                List.of(),
                around(any -> any.missed(
                        calling, IntStream.of(days).mapToObj(SilenceCases::at).toArray(Instant[]::new))));
    }

    private static Instant at(int inDays) {
        return Instant.parse(day(inDays) + "T08:00:00Z");
    }

    private static Appointment going(LocalDate day, Attendance how) {
        Appointment usual = appointment(day, "09:00", "10:00");
        return new Appointment(
                usual.id(),
                usual.externalId(),
                usual.title(),
                usual.start(),
                usual.end(),
                usual.place(),
                usual.travelMinutes(),
                usual.sanctionable(),
                usual.form(),
                usual.interpreter(),
                Optional.of(how));
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
