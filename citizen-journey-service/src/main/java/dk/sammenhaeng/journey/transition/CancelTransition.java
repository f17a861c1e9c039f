package dk.sammenhaeng.journey.transition;

import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.journey.milestone.KnownFacts;
import dk.sammenhaeng.journey.transition.Course.Answer;
import dk.sammenhaeng.journey.transition.Transitions.Found;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.http.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sender cancels a transition that will not happen, with a reason. */
@ApplicationScoped
class CancelTransition {

    private final MoveOn moveOn;
    private final Offers offers;
    private final KnownFacts knownFacts;
    private final CurrentCaller current;

    CancelTransition(MoveOn moveOn, Offers offers, KnownFacts knownFacts, CurrentCaller current) {
        this.moveOn = moveOn;
        this.offers = offers;
        this.knownFacts = knownFacts;
        this.current = current;
    }

    /**
     * Cancels it.
     *
     * @throws Refusal 403 for another than the sender, 409 when it is completed or cancelled
     */
    Found cancel(Found found, String reason) {
        found.requireSender();
        Transition transition = found.transition();
        Instant now = moveOn.now();
        Transition cancelled = transition.cancelled(new Answer(current.caller().user(), now, Optional.of(reason)));
        offers.withdraw(transition);
        List<DomainEvent> happened = new ArrayList<>();
        happened.add(new PartChanged(transition.citizenId(), transition.id()));
        knownFacts.transitionCancelled(found.journey(), transition.id()).forEach(entry -> happened.add(entry.event()));
        return found.now(moveOn.save(cancelled.withoutOffer(), found.journey(), happened, now));
    }
}
