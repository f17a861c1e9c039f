package dk.sammenhaeng.journey.transition;

import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.letter.Letter;
import dk.sammenhaeng.journey.letter.Recipient;
import dk.sammenhaeng.journey.transition.Course.Refused;
import dk.sammenhaeng.platform.identifier.MunicipalityCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The other municipality has answered. Whether the offer still holds is decided here, under the journey's lock: an
 * acceptance that crosses a withdrawal changes nothing, for the withdrawal is on its way.
 */
@ApplicationScoped
class MoveAnswered implements Recipient<Letter.Answer> {

    private final TransitionRows rows;
    private final Journeys journeys;
    private final MoveOn moveOn;
    private final Offers offers;

    MoveAnswered(TransitionRows rows, Journeys journeys, MoveOn moveOn, Offers offers) {
        this.rows = rows;
        this.journeys = journeys;
        this.moveOn = moveOn;
        this.offers = offers;
    }

    @Override
    public Class<Letter.Answer> kind() {
        return Letter.Answer.class;
    }

    @Override
    public void receive(MunicipalityCode sender, Letter.Answer letter) {
        rows.find(letter.transitionId())
                .flatMap(transition -> journeys.lock(transition.citizenId()))
                .ifPresent(journey -> rows.find(letter.transitionId())
                        .filter(transition -> stillHolds(transition, sender, letter))
                        .ifPresent(transition -> answered(transition, journey, sender, letter)));
    }

    private static boolean stillHolds(Transition transition, MunicipalityCode sender, Letter.Answer letter) {
        return transition.course().status() == Status.STARTED
                && transition.offerOut().filter(letter.offerId()::equals).isPresent()
                && transition.to().municipality().filter(sender.value()::equals).isPresent();
    }

    private void answered(Transition transition, Journey journey, MunicipalityCode sender, Letter.Answer letter) {
        Instant now = moveOn.now();
        if (letter.accepted()) {
            Transition accepted = transition.accepted(
                    new Course.Answer(sender.value(), now, Optional.empty()),
                    letter.unit().orElseThrow(),
                    letter.phone().orElseThrow());
            offers.confirm(transition, letter.offerId());
            moveOn.save(
                    accepted,
                    journey,
                    List.of(new TransitionAccepted(transition.citizenId(), transition.id(), accepted.daysInLimbo(now))),
                    now);
        } else {
            Refused refused = new Refused(
                    Optional.empty(),
                    transition.to().unit(),
                    Optional.of(sender.value()),
                    letter.reason().orElse(""),
                    sender.value(),
                    now);
            moveOn.save(
                    transition.refused(refused).withoutOffer(),
                    journey,
                    List.of(new TransitionRefused(transition.citizenId(), transition.id())),
                    now);
        }
    }
}
