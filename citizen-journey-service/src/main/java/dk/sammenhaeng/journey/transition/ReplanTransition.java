package dk.sammenhaeng.journey.transition;

import dk.sammenhaeng.journey.duty.Duties;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.journey.milestone.KnownFacts;
import dk.sammenhaeng.journey.transition.Transitions.Found;
import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The sender moves the planned time, such as a discharge that comes earlier or later; what runs from it follows. */
@ApplicationScoped
class ReplanTransition {

    private final MoveOn moveOn;
    private final Duties duties;
    private final Offers offers;
    private final KnownFacts knownFacts;

    ReplanTransition(MoveOn moveOn, Duties duties, Offers offers, KnownFacts knownFacts) {
        this.moveOn = moveOn;
        this.duties = duties;
        this.offers = offers;
        this.knownFacts = knownFacts;
    }

    /**
     * Moves it.
     *
     * @throws Refusal 403 for another than the sender, 409 when it is completed or cancelled
     */
    Found replan(Found found, Instant plannedAt) {
        found.requireSender();
        Transition transition = found.transition();
        TransitionKind kind = moveOn.kindOf(transition);
        Instant now = moveOn.now();
        AnswerTime answer = AnswerTime.of(
                kind,
                now,
                plannedAt,
                duties.of(transition.to().sector().orElse(transition.terms().fromSector())));
        offers.replan(transition, plannedAt);
        List<DomainEvent> happened = new ArrayList<>();
        happened.add(new PartChanged(transition.citizenId(), transition.id()));
        knownFacts
                .transitionMoved(found.journey(), transition.id(), kind.code(), DanishCalendar.dayOf(plannedAt))
                .forEach(entry -> happened.add(entry.event()));
        return found.now(moveOn.save(
                transition.movedTo(plannedAt, StartTransition.planDueOn(kind, plannedAt), answer.answerBy()),
                found.journey(),
                happened,
                now));
    }
}
