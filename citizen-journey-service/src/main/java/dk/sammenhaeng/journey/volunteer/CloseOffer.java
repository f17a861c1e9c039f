package dk.sammenhaeng.journey.volunteer;

import dk.sammenhaeng.journey.volunteer.VolunteerRows.Offer;
import dk.sammenhaeng.platform.due.DueRows;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Closes an offer of volunteers; everybody who was referred to it, and who referred them, is told (CIT-14). */
@ApplicationScoped
class CloseOffer {

    private final VolunteerRows offers;
    private final ReferralRows referrals;
    private final DueRows due;

    CloseOffer(VolunteerRows offers, ReferralRows referrals, DueRows due) {
        this.offers = offers;
        this.referrals = referrals;
        this.due = due;
    }

    /**
     * Closes it; each referral to it ends in a transaction of its own, right after this one.
     *
     * @throws Refusal 404 for no such offer, 412 and 428 as the version seen asks
     */
    void close(UUID offerId, @Nullable Version seen) {
        Offer offer = offers.offers(true).stream()
                .filter(one -> one.id().equals(offerId))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        Version.require(seen, offer.version());
        offers.close(offerId);
        due.now(referrals.openTo(offerId), OfferGone.KIND);
    }
}
