package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Circumstances.Transition;
import dk.sammenhaeng.journey.journey.Circumstances.Transition.Status;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Severity;
import dk.sammenhaeng.journey.rule.Threshold.Unit;
import dk.sammenhaeng.platform.time.DanishCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A hand-over comes close, or has taken place, and something it cannot do without is open: plan, dwelling and support
 * decision of who leaves a shelter, the first visit after hospital, the decision on support after the 18th birthday (C5;
 * danish-practice). Which points those are, reference data says.
 */
record TransitionNotPrepared() implements Rule {

    private static final Threshold DAYS =
            Threshold.of("daysBefore", Unit.DAYS, 14, 0, 365, "Standardværdi: tid til at gøre det, der mangler (C5)");

    private static final About ABOUT = About.of(
                    "transition-not-prepared",
                    Severity.STOP,
                    Owner.SECTOR,
                    Solution.FINISH_CHECKLIST,
                    Solution.MOVE_TRANSITION)
            .with(DAYS);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Answer ask(Journey journey, Facts facts, LocalDate today) {
        int days = facts.thresholds().count(this, DAYS, today);
        List<Transition> open = journey.circumstances().transitions().stream()
                .filter(one -> !one.lacks().isEmpty())
                .toList();
        return Answer.of(open.stream()
                        .filter(one -> !foundFrom(one, days).isAfter(today))
                        .map(one -> finding(journey, one))
                        .toList())
                .changingOn(open.stream().map(one -> foundFrom(one, days)), today);
    }

    private Finding finding(Journey journey, Transition one) {
        Finding.Draft draft = Finding.by(
                        this, journey, one.status() == Status.COMPLETED ? "TOOK_PLACE_UNPREPARED" : "POINTS_OPEN")
                .part(one.id())
                .plans(journey.namedPlans(one.fromSector()))
                .sector(one.fromSector())
                .tooLate(DanishCalendar.dayOf(one.plannedAt()));
        one.toSector().ifPresent(draft::sector);
        return draft.found();
    }

    /** The points are work first, and then, near the day, a reason to stop. */
    private static LocalDate foundFrom(Transition one, int days) {
        LocalDate near = DanishCalendar.dayOf(one.plannedAt()).minusDays(days);
        return Stream.concat(Stream.of(near), one.pointsFrom().stream())
                .max(LocalDate::compareTo)
                .orElse(near);
    }
}
