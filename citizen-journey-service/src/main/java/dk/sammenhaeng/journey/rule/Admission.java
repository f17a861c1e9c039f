package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Appointment;
import dk.sammenhaeng.journey.journey.Circumstances.Episode;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.rule.Reference.Mark;
import dk.sammenhaeng.journey.rule.Threshold.Unit;
import dk.sammenhaeng.platform.time.DanishCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What an admission (indlæggelse) that goes on hits in the plans of the other sectors. */
record Admission(Episode episode, List<Hit> appointments) {

    /** How far ahead one looks: nobody knows when a stay ends. */
    static final Threshold DAYS_AHEAD = Threshold.of(
            "daysAhead", Unit.DAYS, 14, 1, 90, "Standardværdi: så langt frem flyttes aftaler under et ophold");

    /** An appointment during the stay. */
    record Hit(Plan plan, Appointment appointment) {

        LocalDate firstDay() {
            return DanishCalendar.dayOf(appointment.start());
        }

        LocalDate lastDay() {
            return DanishCalendar.dayOf(appointment.end());
        }
    }

    /** The admissions that go on, each with every appointment of another sector from its first day on. */
    static List<Admission> in(Journey journey, Facts facts, LocalDate today) {
        return journey.circumstances().episodes().stream()
                .filter(episode -> facts.reference().marks(Mark.ADMISSION, episode.kind(), today))
                .map(episode -> new Admission(
                        episode,
                        journey.plans().stream()
                                .filter(plan -> plan.sector() != episode.sector())
                                .flatMap(plan ->
                                        plan.appointments().stream().map(appointment -> new Hit(plan, appointment)))
                                .filter(hit -> !hit.lastDay().isBefore(today)
                                        && !hit.lastDay().isBefore(episode.from()))
                                .toList()))
                .toList();
    }

    /** The same with those appointments alone whose absence can lead to a sanction. */
    Admission sanctionable() {
        return new Admission(
                episode,
                appointments.stream()
                        .filter(hit -> hit.appointment().sanctionable())
                        .toList());
    }

    /** True when it has begun. */
    boolean goesOn(LocalDate today) {
        return !episode.from().isAfter(today);
    }

    /** Those near enough to be moved now. */
    List<Hit> near(LocalDate today, int daysAhead) {
        return appointments.stream()
                .filter(hit -> !hit.firstDay().minusDays(daysAhead).isAfter(today))
                .toList();
    }

    /** The days on which {@link #near} changes by itself. */
    Stream<LocalDate> changes(int daysAhead) {
        return Stream.of(
                        Stream.of(episode.from()),
                        appointments.stream().map(hit -> hit.firstDay().minusDays(daysAhead)),
                        appointments.stream().map(hit -> hit.lastDay().plusDays(1)))
                .flatMap(days -> days);
    }
}
