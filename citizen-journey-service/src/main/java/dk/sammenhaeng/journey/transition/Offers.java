package dk.sammenhaeng.journey.transition;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.channel.CarriedChannel;
import dk.sammenhaeng.journey.coordinatedplan.CarriedWords;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.letter.Letter;
import dk.sammenhaeng.journey.letter.Letters;
import dk.sammenhaeng.journey.transition.Transition.Terms;
import dk.sammenhaeng.journey.vault.CprVault;
import dk.sammenhaeng.platform.identifier.MunicipalityCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What goes to the other municipality in a move: a copy as far as the citizen consents, and that it holds no longer. */
@ApplicationScoped
class Offers {

    private final Letters letters;
    private final CprVault vault;
    private final CarriedChannel channel;
    private final CarriedWords words;

    Offers(Letters letters, CprVault vault, CarriedChannel channel, CarriedWords words) {
        this.letters = letters;
        this.vault = vault;
        this.channel = channel;
        this.words = words;
    }

    /**
     * Sends a copy of these plans, and how the citizen is reached; the id of the offer.
     *
     * @param ownWords true where what the citizen wishes, can build on, needs and works towards goes along, too
     */
    UUID send(Transition transition, Journey journey, List<UUID> planIds, boolean ownWords, String sector) {
        UUID offerId = UuidCreator.getTimeOrderedEpoch();
        Terms terms = transition.terms();
        letters.write(
                to(transition),
                new Letter.Offer(
                        offerId,
                        transition.id(),
                        sector,
                        terms.plannedAt(),
                        transition.course().answerBy(),
                        journey.givenName(),
                        journey.familyName(),
                        journey.isProtected(),
                        vault.sealFor(offerId, journey.records()),
                        terms.municipalities().paying(),
                        terms.municipalities().residence(),
                        terms.information().note(),
                        channel.of(journey),
                        journey.plans().stream()
                                .filter(plan -> planIds.contains(plan.id()))
                                .toList(),
                        ownWords ? words.of(journey) : Optional.empty()));
        return offerId;
    }

    /** Has the copy deleted, where one is out. */
    void withdraw(Transition transition) {
        transition.offerOut().ifPresent(offer -> letters.write(to(transition), new Letter.Withdrawal(offer)));
    }

    /** Tells the new time, where a copy is out. */
    void replan(Transition transition, Instant plannedAt) {
        transition.offerOut().ifPresent(offer -> letters.write(to(transition), new Letter.Replanned(offer, plannedAt)));
    }

    /** The offer still held when the acceptance came. */
    void confirm(Transition transition, UUID offerId) {
        letters.write(to(transition), new Letter.Confirmation(offerId));
    }

    private static MunicipalityCode to(Transition transition) {
        Optional<String> municipality = transition.to().municipality();
        return municipality.map(MunicipalityCode::of).orElseThrow();
    }
}
