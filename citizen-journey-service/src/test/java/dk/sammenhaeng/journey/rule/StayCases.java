package dk.sammenhaeng.journey.rule;

import static dk.sammenhaeng.journey.Given.appointment;
import static dk.sammenhaeng.journey.Given.journey;
import static dk.sammenhaeng.journey.Given.plan;
import static dk.sammenhaeng.journey.rule.Case.OPEN;
import static dk.sammenhaeng.journey.rule.Case.day;
import static dk.sammenhaeng.journey.rule.Case.end;
import static dk.sammenhaeng.journey.rule.Case.with;
import static dk.sammenhaeng.journey.rule.GivenRules.around;
import static dk.sammenhaeng.journey.rule.GivenRules.sanctionable;

import dk.sammenhaeng.journey.Given;
import dk.sammenhaeng.journey.journey.Appointment;
import dk.sammenhaeng.journey.journey.Dealings.Meeting;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.journey.Sensitivity;
import dk.sammenhaeng.journey.rule.Reference.Mark;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What must rest, or be asked about, while the citizen stays or is treated elsewhere. */
final class StayCases {

    private StayCases() {}

    static Stream<Case> admission() {
        Facts facts = GivenRules.marking(Mark.ADMISSION, "ADMISSION");
        Rule rule = new ActivityDuringAdmission();
        Plan near =
                plan(Sector.EMPLOYMENT, appointment(day(2), "09:00", "10:00"), appointment(day(4), "09:00", "10:00"));
        return Stream.of(
                with("all that is hit is one finding", rule, admitted(near), facts, List.of("ADMITTED"), end(3)),
                with(
                        "beyond the days ahead",
                        rule,
                        admitted(plan(Sector.EMPLOYMENT, appointment(day(15), "09:00", "10:00"))),
                        facts,
                        List.of(),
                        end(1)),
                with(
                        "a running activity",
                        rule,
                        admitted(plan(Sector.EMPLOYMENT, GivenRules.hours("20", day(-9), end(9)))),
                        facts,
                        List.of("ADMITTED"),
                        end(9)),
                with(
                        "the hospital's own appointments",
                        rule,
                        admitted(plan(Sector.PSYCHIATRY, appointment(day(2), "09:00", "10:00"))),
                        facts,
                        List.of(),
                        OPEN),
                with(
                        "what the municipality's health plan calls to during a stay at hospital",
                        rule,
                        stayAtHospital(plan(Sector.HEALTH, appointment(day(2), "09:00", "10:00"))),
                        facts,
                        List.of("ADMITTED"),
                        end(3)),
                with(
                        "a joint meeting",
                        rule,
                        journey(List.of(), List.of(), around(any -> any.episode("ADMISSION", Sector.PSYCHIATRY, day(-2))
                                .meeting(meeting(appointment(day(2), "09:00", "10:00"))))),
                        facts,
                        List.of("ADMITTED"),
                        end(3)),
                with(
                        "no meeting that can be sanctioned",
                        new PossibleReasonableGround(),
                        admitted(near),
                        facts,
                        List.of(),
                        OPEN));
    }

    static Stream<Case> treatment() {
        Rule rule = new PossibleReasonableGround();
        Plan interview = plan(Sector.EMPLOYMENT, sanctionable(appointment(day(2), "09:00", "10:00")));
        Plan usual = plan(Sector.EMPLOYMENT, appointment(day(2), "09:00", "10:00"));
        Appointment sameTime = appointment(day(2), "09:30", "10:30");
        return Stream.of(
                asked("at training", rule, both(interview, plan(Sector.HEALTH, sameTime)), ask(), end(3)),
                asked("at the psychiatrist", rule, both(interview, plan(Sector.PSYCHIATRY, sameTime)), ask(), end(3)),
                asked(
                        "at treatment of abuse",
                        rule,
                        both(interview, social(Sensitivity.FOELSOM, sameTime)),
                        ask(),
                        end(3)),
                asked(
                        "by a plan that is secret",
                        rule,
                        both(interview, social(Sensitivity.VIP, sameTime)),
                        ask(),
                        end(3)),
                asked(
                        "at a talk on housing",
                        rule,
                        both(interview, social(Sensitivity.FORTROLIG, sameTime)),
                        none(),
                        OPEN),
                asked(
                        "a meeting nobody is sanctioned for",
                        rule,
                        both(usual, plan(Sector.HEALTH, sameTime)),
                        none(),
                        OPEN),
                asked(
                        "a treatment that is over in time",
                        rule,
                        both(interview, plan(Sector.HEALTH, appointment(day(2), "08:00", "09:00"))),
                        none(),
                        OPEN),
                asked(
                        "a treatment one must travel to before the meeting is over",
                        rule,
                        both(interview, plan(Sector.HEALTH, appointment(day(2), "10:15", "11:00", 30, "Sygehuset"))),
                        ask(),
                        end(3)),
                asked(
                        "beyond the days ahead",
                        rule,
                        both(
                                plan(Sector.EMPLOYMENT, sanctionable(appointment(day(15), "09:00", "10:00"))),
                                plan(Sector.HEALTH, appointment(day(15), "09:00", "10:00"))),
                        none(),
                        end(1)));
    }

    private static Case asked(String name, Rule rule, Journey journey, List<String> reasons, Optional<LocalDate> next) {
        return with(name, rule, journey, Facts.NONE, reasons, next);
    }

    private static List<String> ask() {
        return List.of("ASK_BEFORE_ABSENCE");
    }

    private static List<String> none() {
        return List.of();
    }

    private static Journey both(Plan... plans) {
        return journey(List.of(plans), List.of());
    }

    private static Journey admitted(Plan... plans) {
        return journey(List.of(plans), List.of(), around(any -> any.episode("ADMISSION", Sector.PSYCHIATRY, day(-2))));
    }

    private static Journey stayAtHospital(Plan... plans) {
        return journey(List.of(plans), List.of(), around(any -> any.episode("ADMISSION", Sector.HEALTH, day(-2))));
    }

    private static Meeting meeting(Appointment when) {
        return new Meeting(
                when.id(),
                when.start(),
                when.end(),
                Appointment.Form.PHYSICAL,
                Optional.empty(),
                when.place(),
                Set.of(Sector.SOCIAL));
    }

    private static Plan social(Sensitivity sensitivity, Appointment appointment) {
        Plan usual = plan(Sector.SOCIAL, appointment);
        return Given.marked(usual, sensitivity);
    }
}
