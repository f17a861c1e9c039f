package dk.sammenhaeng.journey.letter;

import dk.sammenhaeng.journey.journey.Plan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What one municipality tells another about a citizen who moves; each is about one offer. */
public sealed interface Letter {

    /** The offer it is about. */
    UUID offerId();

    /**
     * A citizen is to be taken over, with a copy of what the citizen consents to hand over.
     *
     * @param transitionId the sender's transition, to be named in the answer
     * @param sector the receiving municipality's sector that is to answer
     * @param reach how the citizen is reached, which goes along whatever else the citizen consents to (FW-X4)
     * @param sealedNumber the CPR number, sealed for this offer; only the vault opens it
     * @param ownWords where the citizen lets these go along, too
     */
    record Offer(
            UUID offerId,
            UUID transitionId,
            String sector,
            Instant plannedAt,
            Instant answerBy,
            String givenName,
            String familyName,
            boolean isProtected,
            byte[] sealedNumber,
            String payingMunicipality,
            String municipalityOfResidence,
            Optional<String> note,
            Optional<Reach> reach,
            List<Plan> plans,
            Optional<OwnWords> ownWords)
            implements Letter {

        public Offer {
            plans = List.copyOf(plans);
            sealedNumber = sealedNumber.clone();
        }

        @Override
        public byte[] sealedNumber() {
            return sealedNumber.clone();
        }
    }

    /**
     * How a citizen wants to be reached; of an exemption from Digital Post that it is, and not why.
     *
     * @param preference the channel asked for
     */
    record Reach(String preference, boolean digitalExempt) {}

    /** The offer no longer holds; the copy is to be deleted. */
    record Withdrawal(UUID offerId) implements Letter {}

    /** The hand-over is planned for another time. */
    record Replanned(UUID offerId, Instant plannedAt) implements Letter {}

    /** The receiver accepts, if the offer still holds, or refuses. */
    record Answer(
            UUID offerId,
            UUID transitionId,
            boolean accepted,
            Optional<String> unit,
            Optional<String> phone,
            Optional<String> reason,
            Instant at)
            implements Letter {}

    /** The offer still held when the acceptance came: the citizen is the receiver's. */
    record Confirmation(UUID offerId) implements Letter {}
}
