package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Circumstances.Transition;
import dk.sammenhaeng.journey.journey.Circumstances.Transition.Status;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Severity;
import dk.sammenhaeng.platform.time.DanishCalendar;
import java.time.LocalDate;
import java.util.List;

/**
 * A receiver has been named and has not answered in time (flow F5). It is found from the day after the answer was due;
 * the hand-over itself is escalated at the very minute.
 */
record TransitionOverdue() implements Rule {

    private static final About ABOUT = About.of(
            "transition-overdue", Severity.STOP, Owner.SECTOR, Solution.ASK_FOR_ANSWER, Solution.NAME_RECEIVER);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Answer ask(Journey journey, Facts facts, LocalDate today) {
        List<Transition> waiting = journey.circumstances().transitions().stream()
                .filter(one -> one.status() == Status.STARTED)
                .filter(one -> one.toUnit().isPresent() || one.toSector().isPresent())
                .toList();
        return Answer.of(waiting.stream()
                        .filter(one -> !late(one).isAfter(today))
                        .map(one -> finding(journey, one))
                        .toList())
                .changingOn(waiting.stream().map(TransitionOverdue::late), today);
    }

    private Finding finding(Journey journey, Transition one) {
        Finding.Draft draft = Finding.by(this, journey, "NO_ANSWER")
                .part(one.id())
                .plans(journey.namedPlans(one.fromSector()))
                .sector(one.fromSector())
                .tooLate(DanishCalendar.dayOf(one.plannedAt()));
        one.toSector().ifPresent(draft::sector);
        return draft.found();
    }

    private static LocalDate late(Transition one) {
        return DanishCalendar.dayOf(one.answerBy()).plusDays(1);
    }
}
