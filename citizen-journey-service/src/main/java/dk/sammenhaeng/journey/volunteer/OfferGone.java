package dk.sammenhaeng.journey.volunteer;

import dk.sammenhaeng.journey.channel.News.VolunteerOfferGone;
import dk.sammenhaeng.journey.channel.TellCitizen;
import dk.sammenhaeng.journey.journey.Coordinator;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.RestingDeadlines;
import dk.sammenhaeng.journey.notice.StaffNotices;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.journey.volunteer.Referral.State;
import dk.sammenhaeng.platform.due.DueHandler;
import dk.sammenhaeng.platform.due.DueRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What volunteers offered is there no more: the referral ends, and the citizen and who referred are told, so that
 * nobody waits for somebody who does not come (CIT-14). Nobody is told of it once the citizen is dead or has moved away,
 * unless the journey goes on (C21).
 */
@ApplicationScoped
class OfferGone implements DueHandler {

    static final String KIND = "volunteer-offer.gone";

    private static final String TIED = "select is_tied(?, ?, ?)";

    private final ReferralRows rows;
    private final EndReferral endReferral;
    private final Journeys journeys;
    private final TellCitizen tellCitizen;
    private final StaffNotices notices;
    private final RestingDeadlines deadlines;
    private final DueRows due;
    private final Sql sql;

    OfferGone(
            ReferralRows rows,
            EndReferral endReferral,
            Journeys journeys,
            TellCitizen tellCitizen,
            StaffNotices notices,
            RestingDeadlines deadlines,
            DueRows due,
            Sql sql) {
        this.rows = rows;
        this.endReferral = endReferral;
        this.journeys = journeys;
        this.tellCitizen = tellCitizen;
        this.notices = notices;
        this.deadlines = deadlines;
        this.due = due;
        this.sql = sql;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void lock(UUID referralId) {
        rows.find(referralId).ifPresent(referral -> journeys.lockOnly(referral.citizenId()));
    }

    @Override
    public void raise(UUID referralId, Instant at) {
        rows.find(referralId)
                .filter(referral -> referral.state() == State.OPEN)
                .ifPresent(referral -> journeys.find(referral.citizenId()).ifPresent(journey -> {
                    if (journey.identity().stoppedAt().isPresent()) {
                        rest(journey, referral, at);
                    } else {
                        end(journey, referral, at);
                    }
                }));
    }

    private void rest(Journey journey, Referral referral, Instant at) {
        due.set(referral.id(), KIND, Optional.of(at));
        deadlines.rest(journey);
    }

    private void end(Journey journey, Referral referral, Instant at) {
        notices.tell(
                toTell(journey, referral, at),
                referral.citizenId(),
                StaffNotices.Kind.VOLUNTEER_OFFER_GONE,
                referral.id(),
                at);
        endReferral.offerGone(
                journey,
                referral,
                tellCitizen.tell(journey, new VolunteerOfferGone(referral.id(), referral.sector())).stream()
                        .toList());
    }

    /** Who referred, while they work with the citizen; else who has the sector's plans, or the coordinator. */
    private Set<String> toTell(Journey journey, Referral referral, Instant at) {
        boolean stillThere = sql.list(TIED, row -> row.getBoolean(1), referral.referredBy(), referral.citizenId(), at)
                .getFirst();
        if (stillThere) {
            return Set.of(referral.referredBy());
        }
        Set<String> ofSector = journey.plans().stream()
                .filter(plan -> referral.sector().filter(plan.sector()::equals).isPresent())
                .map(Plan::responsible)
                .map(responsible -> responsible.user())
                .collect(Collectors.toSet());
        return ofSector.isEmpty()
                ? journey.coordinator().map(Coordinator::user).stream().collect(Collectors.toSet())
                : ofSector;
    }
}
