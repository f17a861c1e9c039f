package dk.sammenhaeng.journey.transition;

import dk.sammenhaeng.journey.duty.Duty;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.transition.Course.PlanCheck;
import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.time.DanishCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of a transition because time has passed: it is completed, becomes overdue and goes to the unit on duty,
 * its receiver's plan is found missing, or its watch ends.
 *
 * @param watchEnded the watch that is over now
 */
record TimePasses(Transition after, List<DomainEvent> events, Optional<Watch> watchEnded) {

    private static final String BY_TIME = "system";

    TimePasses {
        events = List.copyOf(events);
    }

    static TimePasses on(
            Transition before, TransitionKind kind, Journey journey, Optional<Duty> receiver, Instant now) {
        List<DomainEvent> events = new ArrayList<>();
        Transition transition = before;
        if (journey.identity().stoppedAt().isPresent() && isOpen(before)) {
            // A death, or a move that has been completed, ends what was under way.
            Transition ended = before.cancelled(new Course.Answer(BY_TIME, now, Optional.empty()));
            return new TimePasses(ended, List.of(new PartChanged(before.citizenId(), before.id())), Optional.empty());
        }
        if (planIsToBeThere(transition, now)) {
            boolean missed = !hasPlan(transition, journey.plans());
            transition = transition.with(transition.course().planChecked(new PlanCheck(now, missed)));
            if (missed) {
                events.add(new TransitionOverdue(transition.citizenId(), transition.id()));
            }
        }
        if (isLate(transition, now)) {
            boolean unanswered = transition.course().status() == Status.STARTED;
            Instant since = unanswered
                    ? transition.course().answerBy()
                    : transition.terms().plannedAt();
            Optional<Course.Escalation> escalation = transition
                    .course()
                    .escalation()
                    .or(() -> receiver.filter(duty -> unanswered).flatMap(duty -> AnswerTime.toDuty(kind, duty, now)));
            transition = transition.with(transition.course().overdue(since, escalation));
            events.add(new TransitionOverdue(transition.citizenId(), transition.id()));
        }
        if (transition.course().status() == Status.ACCEPTED
                && !transition.terms().plannedAt().isAfter(now)) {
            Transition done = transition;
            transition = done.completed(now, done.watch().or(() -> watch(done, kind)));
            events.add(new TransitionCompleted(transition.citizenId(), transition.id()));
        }
        // One that has just begun waits for the next look, although its time may be over: a return may be known
        // already.
        Optional<Watch> over = before.watch()
                .filter(watch ->
                        watch.isOpen() && !DanishCalendar.startOf(watch.until()).isAfter(now))
                .map(watch -> watch.ended(Watch.Result.HELD, watch.until()));
        if (over.isPresent()) {
            transition = transition.watched(over.get());
        }
        return new TimePasses(transition, events, over);
    }

    /** True when a plan of the receiving sector covers the day of the hand-over. */
    static boolean hasPlan(Transition transition, List<Plan> plans) {
        LocalDate day = DanishCalendar.dayOf(transition.terms().plannedAt());
        return plans.stream()
                .anyMatch(plan ->
                        transition.to().sector().filter(plan.sector()::equals).isPresent() && plan.isInForceOn(day));
    }

    private static boolean planIsToBeThere(Transition transition, Instant now) {
        return transition.course().planCheck().isEmpty()
                && isOpen(transition)
                && transition
                        .terms()
                        .planDueOn()
                        .filter(day -> !DanishCalendar.startOf(day).isAfter(now))
                        .isPresent();
    }

    private static boolean isOpen(Transition transition) {
        return transition.isUnderWay() || transition.course().status() == Status.ACCEPTED;
    }

    private static boolean isLate(Transition transition, Instant now) {
        return transition.course().overdueAt().isEmpty()
                && switch (transition.course().status()) {
                    case STARTED -> !transition.course().answerBy().isAfter(now);
                    case REFUSED -> !transition.terms().plannedAt().isAfter(now);
                    case ACCEPTED, COMPLETED, CANCELLED -> false;
                };
    }

    /** The watch that begins with the hand-over, where its kind has one. */
    static Optional<Watch> watch(Transition transition, TransitionKind kind) {
        LocalDate from = DanishCalendar.dayOf(transition.terms().plannedAt());
        return kind.measure().flatMap(measure -> kind.watch()
                .map(period -> new Watch(measure, from, from.plus(period), Optional.empty(), Optional.empty())));
    }
}
