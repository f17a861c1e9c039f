package dk.sammenhaeng.journey.volunteer;

import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.volunteer.Referral.Because;
import dk.sammenhaeng.journey.volunteer.Referral.State;
import dk.sammenhaeng.platform.access.Acting;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ends a referral to volunteers, which never ends a right: the public unit stays responsible (CIT-14, FW-J15). */
@ApplicationScoped
class EndReferral {

    private final Journeys journeys;
    private final ReferralRows rows;
    private final Consistency consistency;
    private final Clock clock;

    EndReferral(Journeys journeys, ReferralRows rows, Consistency consistency, Clock clock) {
        this.journeys = journeys;
        this.rows = rows;
        this.consistency = consistency;
        this.clock = clock;
    }

    /**
     * Staff end it with a reason, or note that the citizen has taken the consent back.
     *
     * @throws Refusal 404 where the caller may not know of it, 409 where it has ended, 412 and 428 as the version asks
     */
    void end(UUID citizenId, UUID referralId, @Nullable Version seen, Because because, Optional<String> reason) {
        Journey journey = journeys.lockSeen(citizenId).journey();
        Referral referral = find(journey, referralId);
        Version.require(seen, referral.version());
        end(journey, referral, because, reason, List.of());
    }

    /**
     * The citizen takes the consent back.
     *
     * @param journey the citizen's own, whose row is locked
     * @throws Refusal 404 where there is none, 409 where it has ended
     */
    Referral withdrawOwn(Journey journey, UUID referralId) {
        end(journey, find(journey, referralId), Because.CONSENT_WITHDRAWN, Optional.empty(), List.of());
        return find(journey, referralId);
    }

    /** Ends it because the offer is there no more, with what was told by that. */
    void offerGone(Journey journey, Referral referral, List<Entry> told) {
        end(journey, referral, Because.OFFER_GONE, Optional.empty(), told);
    }

    private void end(Journey journey, Referral referral, Because because, Optional<String> reason, List<Entry> told) {
        if (referral.state() == State.ENDED) {
            throw Refusal.byRule("referral-ended");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        rows.end(
                referral.id(),
                DanishCalendar.dayOf(now),
                because,
                reason,
                Acting.current().actor(),
                now);
        List<Entry> happened = new ArrayList<>(told);
        happened.add(new Entry(journey.citizenId(), new SupplementEnded(journey.citizenId(), referral.id())));
        consistency.settle(journey.citizenId(), happened);
    }

    private Referral find(Journey journey, UUID referralId) {
        return rows.find(referralId)
                .filter(referral -> journey.records().contains(referral.citizenId()))
                .orElseThrow(Refusal::notFound);
    }
}
