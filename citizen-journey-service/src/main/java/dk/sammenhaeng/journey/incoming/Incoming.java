package dk.sammenhaeng.journey.incoming;

import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.letter.Letter.Reach;
import dk.sammenhaeng.journey.letter.OwnWords;
import dk.sammenhaeng.platform.http.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A citizen whom another municipality hands over, as far as it is known here.
 *
 * @param id the sender's offer
 * @param transitionId the sender's transition, named in the answer
 * @param sealedNumber the CPR number, sealed for this offer
 * @param content the copy of what the citizen consents to; gone when refused, withdrawn or received
 * @param citizenId the citizen here, once received
 */
record Incoming(
        UUID id,
        String fromMunicipality,
        UUID transitionId,
        Sector sector,
        Status status,
        Instant plannedAt,
        Instant answerBy,
        Optional<String> givenName,
        Optional<String> familyName,
        Optional<byte[]> sealedNumber,
        Optional<Content> content,
        Optional<String> unit,
        Optional<String> phone,
        Optional<String> reason,
        Optional<String> answeredBy,
        Optional<UUID> citizenId,
        long version) {

    /** How far it is. */
    enum Status {
        OFFERED,
        /** Accepted here, until the sender confirms that the offer still held. */
        ACCEPTED,
        RECEIVED,
        REFUSED,
        WITHDRAWN
    }

    /** What came with the citizen. */
    record Content(
            boolean isProtected,
            String payingMunicipality,
            String municipalityOfResidence,
            Optional<String> note,
            Optional<Reach> reach,
            List<Plan> plans,
            Optional<OwnWords> ownWords) {

        Content {
            plans = List.copyOf(plans);
        }
    }

    void requireOffered() {
        if (status != Status.OFFERED) {
            throw Refusal.byRule("incoming-transition-state", status);
        }
    }
}
