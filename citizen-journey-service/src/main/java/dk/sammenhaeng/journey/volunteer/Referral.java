package dk.sammenhaeng.journey.volunteer;

import dk.sammenhaeng.journey.journey.Sector;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * That the citizen was referred to volunteers with their own consent (henvisning; FW-J15); the public unit stays
 * responsible, and no right of the citizen's changes when it ends (CIT-14).
 *
 * @param sector the sector whose employee or system referred; nothing for a coordinator
 * @param actionId the action it goes with; told to who may read its plan
 * @param endReason why it was ended, in words
 */
record Referral(
        UUID id,
        UUID citizenId,
        UUID offerId,
        Optional<UUID> actionId,
        String organisation,
        String name,
        String phone,
        String responsibleUnit,
        Optional<Sector> sector,
        String referredBy,
        LocalDate consentedOn,
        Optional<LocalDate> endedOn,
        Optional<Because> endedBecause,
        Optional<String> endReason,
        long version) {

    State state() {
        return endedOn.isPresent() ? State.ENDED : State.OPEN;
    }

    /** True when the action is to have a referral again: nobody chose that it has none. */
    boolean lostItsOffer() {
        return endedBecause.filter(Because.OFFER_GONE::equals).isPresent();
    }

    /** Whether it still holds. */
    enum State {
        OPEN,
        ENDED
    }

    /** Why it no longer holds. */
    enum Because {
        /** Staff ended it, with a reason. */
        ENDED,
        /** The citizen took the consent back. */
        CONSENT_WITHDRAWN,
        /** The volunteers no longer offer it. */
        OFFER_GONE
    }
}
