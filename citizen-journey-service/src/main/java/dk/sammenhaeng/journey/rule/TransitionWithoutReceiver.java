package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Circumstances.Transition;
import dk.sammenhaeng.journey.journey.Circumstances.Transition.Status;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Severity;
import dk.sammenhaeng.journey.rule.Threshold.Unit;
import dk.sammenhaeng.platform.time.DanishCalendar;
import java.time.LocalDate;
import java.util.List;

/**
 * A hand-over (overgang) comes close and nobody is named to receive the citizen, or who was named has said no (CIT-05,
 * daily use C5). Until somebody accepts, the sender is responsible.
 */
record TransitionWithoutReceiver() implements Rule {

    private static final Threshold DAYS =
            Threshold.of("daysBefore", Unit.DAYS, 14, 0, 365, "Standardværdi: tid til at finde en modtager");

    private static final About ABOUT = About.of(
                    "transition-without-receiver", Severity.STOP, Owner.SECTOR, Solution.NAME_RECEIVER)
            .with(DAYS);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Answer ask(Journey journey, Facts facts, LocalDate today) {
        int days = facts.thresholds().count(this, DAYS, today);
        List<Transition> open = journey.circumstances().transitions().stream()
                .filter(TransitionWithoutReceiver::hasNone)
                .toList();
        return Answer.of(open.stream()
                        .filter(one -> one.status() == Status.REFUSED
                                || !soon(one, days).isAfter(today))
                        .map(one -> Finding.by(this, journey, one.status() == Status.REFUSED ? "REFUSED" : "NOT_NAMED")
                                .part(one.id())
                                .plans(journey.plans().stream()
                                        .filter(plan -> plan.sector() == one.fromSector())
                                        .toList())
                                .sector(one.fromSector())
                                .tooLate(DanishCalendar.dayOf(one.plannedAt()))
                                .found())
                        .toList())
                .changingOn(open.stream().map(one -> soon(one, days)), today);
    }

    private static boolean hasNone(Transition one) {
        return switch (one.status()) {
            case STARTED -> one.toUnit().isEmpty() && one.toSector().isEmpty();
            case REFUSED -> true;
            case ACCEPTED, COMPLETED -> false;
        };
    }

    private static LocalDate soon(Transition one, int days) {
        return DanishCalendar.dayOf(one.plannedAt()).minusDays(days);
    }
}
