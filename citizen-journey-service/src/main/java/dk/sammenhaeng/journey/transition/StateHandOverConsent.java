package dk.sammenhaeng.journey.transition;

import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.journey.representation.Speaker;
import dk.sammenhaeng.journey.representation.Speakers;
import dk.sammenhaeng.journey.representation.Standing;
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
 * goes; withdrawn before it is accepted, it is deleted there. Who says yes for the citizen is registered as who may (C22); a
 * no is taken from anybody.
 */
@ApplicationScoped
class StateHandOverConsent {

    private final MoveOn moveOn;
    private final Offers offers;
    private final Speakers speakers;
    private final CurrentCaller current;

    StateHandOverConsent(MoveOn moveOn, Offers offers, Speakers speakers, CurrentCaller current) {
        this.moveOn = moveOn;
        this.offers = offers;
        this.speakers = speakers;
        this.current = current;
    }

    /**
     * Notes it.
     *
     * @throws Refusal 400 for a plan that is not handed over or a yes by who is not registered to consent, 403 for another
     *     than the sender, 409 for another kind, when it is no longer to be answered, for a child's own yes and that of who
     *     has custody of a citizen who consents
     */
    Found state(Found found, Command command) {
        found.requireSender();
        Transition transition = found.transition();
        Offer known = transition.offer().orElseThrow(() -> Refusal.byRule("transition-not-a-move"));
        if (transition.course().status() != Status.STARTED) {
            throw Refusal.byRule("transition-state", transition.course().status());
        }
        Journey journey = found.journey();
        Standing standing = speakers.of(journey);
        Faults faults = check(command.planIds(), transition);
        Speaker speaker =
                standing.check(command.speaker(), command.given(), isSensitive(command.planIds(), journey), faults);
        faults.refuseIfAny();
        standing.requireAge(speaker, command.given());
        offers.withdraw(transition);
        boolean given = command.given();
        boolean ownWords = given && command.ownWords();
        Optional<UUID> offerId = given
                ? Optional.of(offers.send(
                        transition,
                        journey,
                        command.planIds(),
                        ownWords,
                        known.sector().name()))
                : Optional.empty();
        Instant now = moveOn.now();
        return found.now(moveOn.save(
                transition.offering(new Offer(
                        known.sector(),
                        offerId,
                        given,
                        given ? command.planIds() : List.of(),
                        ownWords,
                        Optional.of(speaker),
                        now,
                        current.caller().user())),
                journey,
                List.of(new PartChanged(transition.citizenId(), transition.id())),
                now));
    }

    private static Faults check(List<UUID> planIds, Transition transition) {
        Faults faults = new Faults();
        for (int i = 0; i < planIds.size(); i++) {
            faults.require(
                    transition.terms().information().planIds().contains(planIds.get(i)),
                    "/planIds/" + i,
                    "transition.plan.not-in-package");
        }
        return faults;
    }

    private static boolean isSensitive(List<UUID> planIds, Journey journey) {
        return journey.plans().stream()
                .anyMatch(plan ->
                        planIds.contains(plan.id()) && plan.sensitivity().isSensitive());
    }

    /**
     * What is said, and by whom.
     *
     * @param planIds of the plans that are handed over
     * @param ownWords true where wishes, resources, needs and joint goals go along, too
     */
    record Command(boolean given, List<UUID> planIds, boolean ownWords, Speaker speaker) {}
}
