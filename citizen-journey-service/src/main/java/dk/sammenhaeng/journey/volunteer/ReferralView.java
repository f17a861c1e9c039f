package dk.sammenhaeng.journey.volunteer;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.volunteer.Referral.Because;
import dk.sammenhaeng.journey.volunteer.Referral.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A referral as who works with the citizen sees it.
 *
 * @param actionId the action it goes with, to who may read its plan
 * @param endedOn the first day it no longer holds
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ReferralView(
        UUID id,
        UUID offerId,
        Optional<UUID> actionId,
        String organisation,
        String name,
        String phone,
        String responsibleUnit,
        LocalDate consentedOn,
        State state,
        Optional<LocalDate> endedOn,
        Optional<Because> endedBecause,
        Optional<String> endReason,
        long version,
        List<String> allowedActions) {

    /**
     * The view.
     *
     * @param readable the actions whose plans the reader may read
     * @param mayAct true for who may end it
     */
    static ReferralView of(Referral referral, Set<UUID> readable, boolean mayAct) {
        return new ReferralView(
                referral.id(),
                referral.offerId(),
                referral.actionId().filter(readable::contains),
                referral.organisation(),
                referral.name(),
                referral.phone(),
                referral.responsibleUnit(),
                referral.consentedOn(),
                referral.state(),
                referral.endedOn(),
                referral.endedBecause(),
                referral.endReason(),
                referral.version(),
                mayAct && referral.state() == State.OPEN ? List.of("endings", "consent-withdrawals") : List.of());
    }
}
