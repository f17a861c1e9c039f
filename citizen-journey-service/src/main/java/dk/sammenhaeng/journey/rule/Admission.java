package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Circumstances.Episode;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.rule.Reference.Mark;
import dk.sammenhaeng.journey.rule.Threshold.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an admission (indlæggelse) that goes on hits: what other sectors' plans call the citizen to, and joint meetings.
 * Home nursing and training are the municipality's by a health plan, so a stay at hospital hits them too; a psychiatric
 * plan is the ward's own, and a shelter's the shelter's.
 */
record Admission(Episode episode, List<Called> appointments) {

    /** How far ahead one looks: nobody knows when a stay ends. */
    static final Threshold DAYS_AHEAD = Threshold.of(
            "daysAhead", Unit.DAYS, 14, 1, 90, "Standardværdi: så langt frem flyttes aftaler under et ophold");

    /** The admissions that go on, each with everything it hits from its first day on. */
    static List<Admission> in(Journey journey, Facts facts, LocalDate today) {
        return journey.circumstances().episodes().stream()
                .filter(episode -> facts.reference().marks(Mark.ADMISSION, episode.kind(), today))
                .map(episode -> new Admission(
                        episode,
                        Called.in(journey)
                                .filter(call -> call.plan()
                                        .filter(plan -> isOfStay(plan, episode))
                                        .isEmpty())
                                .filter(call -> !call.lastDay().isBefore(today)
                                        && !call.lastDay().isBefore(episode.from()))
                                .toList()))
                .toList();
    }

    /** True when the plan does not hit this stay, since who keeps it is where the citizen stays. */
    boolean isOfStay(Plan plan) {
        return isOfStay(plan, episode);
    }

    private static boolean isOfStay(Plan plan, Episode episode) {
        return plan.sector() == episode.sector() && episode.sector() != Sector.HEALTH;
    }

    /** The same with those appointments alone whose absence can lead to a sanction. */
    Admission sanctionable() {
        return new Admission(
                episode,
                appointments.stream()
                        .filter(call -> call.appointment().sanctionable())
                        .toList());
    }

    /** True when it has begun. */
    boolean goesOn(LocalDate today) {
        return !episode.from().isAfter(today);
    }

    /** Those near enough to be moved now. */
    List<Called> near(LocalDate today, int daysAhead) {
        return appointments.stream()
                .filter(call -> call.isNear(today, daysAhead))
                .toList();
    }

    /** The days on which {@link #near} changes by itself. */
    Stream<LocalDate> changes(int daysAhead) {
        return Stream.concat(Stream.of(episode.from()), appointments.stream().flatMap(call -> call.changes(daysAhead)));
    }
}
