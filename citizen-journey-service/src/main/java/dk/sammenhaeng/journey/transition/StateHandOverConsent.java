package dk.sammenhaeng.journey.transition;

import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.journey.transition.Transitions.Found;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Notes what the citizen lets go to the other municipality, or that nothing may. The copy is sent as far as the consent
 * goes; withdrawn before it is accepted, it is deleted there.
 */
@ApplicationScoped
class StateHandOverConsent {

    private final MoveOn moveOn;
    private final Offers offers;
    private final CurrentCaller current;

    StateHandOverConsent(MoveOn moveOn, Offers offers, CurrentCaller current) {
        this.moveOn = moveOn;
        this.offers = offers;
        this.current = current;
    }

    /**
     * Notes it.
     *
     * @param planIds of the plans that are handed over
     * @throws Refusal 400 for a plan that is not handed over, 403 for another than the sender, 409 for another kind or
     *     when it is no longer to be answered
     */
    Found state(Found found, boolean given, List<UUID> planIds) {
        found.requireSender();
        Transition transition = found.transition();
        Offer known = transition.offer().orElseThrow(() -> Refusal.byRule("transition-not-a-move"));
        if (transition.course().status() != Status.STARTED) {
            throw Refusal.byRule("transition-state", transition.course().status());
        }
        Faults faults = new Faults();
        for (int i = 0; i < planIds.size(); i++) {
            faults.require(
                    transition.terms().information().planIds().contains(planIds.get(i)),
                    "/planIds/" + i,
                    "transition.plan.not-in-package");
        }
        faults.refuseIfAny();
        offers.withdraw(transition);
        Optional<UUID> offerId = given
                ? Optional.of(offers.send(
                        transition, found.journey(), planIds, known.sector().name()))
                : Optional.empty();
        Instant now = moveOn.now();
        return found.now(moveOn.save(
                transition.offering(new Offer(
                        known.sector(),
                        offerId,
                        given,
                        given ? planIds : List.of(),
                        now,
                        current.caller().user())),
                found.journey(),
                List.of(new PartChanged(transition.citizenId(), transition.id())),
                now));
    }
}
