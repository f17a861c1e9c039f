package dk.sammenhaeng.journey.volunteer;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Action;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.volunteer.VolunteerRows.Work;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Referral to volunteers (FW-J15) and the citizen's own voluntary work (FW-J13). A public unit is named each time, for
 * it stays responsible; how many hours benefits leave free is a consistency rule's matter and never a sanction.
 */
@ApplicationScoped
class Volunteering {

    private final Journeys journeys;
    private final VolunteerRows rows;
    private final ReferralRows referrals;
    private final Consistency consistency;
    private final CurrentCaller current;
    private final Clock clock;

    Volunteering(
            Journeys journeys,
            VolunteerRows rows,
            ReferralRows referrals,
            Consistency consistency,
            CurrentCaller current,
            Clock clock) {
        this.journeys = journeys;
        this.rows = rows;
        this.referrals = referrals;
        this.consistency = consistency;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Refers the citizen, who consents to it.
     *
     * @param actionId the action it goes with, such as one against loneliness (FW-J12)
     * @throws Refusal 404 for a citizen, an action or an offer the caller may not know of, 409 without the citizen's
     *     consent
     */
    void refer(UUID citizenId, UUID offerId, Optional<UUID> actionId, String unit, boolean citizenConsents) {
        Journeys.Seen seen = journeys.lockSeen(citizenId);
        if (actionId.isPresent() && !readable(seen).contains(actionId.get())) {
            throw Refusal.notFound();
        }
        UUID offer = rows.standing(offerId).orElseThrow(Refusal::notFound);
        if (!citizenConsents) {
            throw Refusal.byRule("referral-without-consent");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        UUID id = UuidCreator.getTimeOrderedEpoch();
        referrals.add(
                id,
                new ReferralRows.New(
                        seen.journey().citizenId(),
                        offer,
                        actionId,
                        unit,
                        seen.relation().worksFor(),
                        DanishCalendar.dayOf(now),
                        current.caller().user()),
                now);
        consistency.settle(seen.journey().citizenId(), id);
    }

    /** The citizen's referrals, and the actions that run today, go with a referral and have none. */
    Referrals referrals(UUID citizenId, Optional<Referral.State> state) {
        Journeys.Seen seen = journeys.seen(citizenId);
        LocalDate today = DanishCalendar.dayOf(clock.instant());
        Set<UUID> readable = readable(seen);
        List<Referral> made = referrals.of(seen.journey().records());
        List<String> referring = rows.referringTypes(today);
        List<UUID> missing = seen.journey().plans().stream()
                .flatMap(plan -> plan.actions().stream())
                .filter(action -> readable.contains(action.id()))
                .filter(action -> action.runsOn(today) && referring.contains(action.kind()))
                .map(Action::id)
                .filter(id ->
                        made.stream().noneMatch(one -> one.actionId().equals(Optional.of(id)) && !one.lostItsOffer()))
                .toList();
        return new Referrals(
                made.stream()
                        .filter(one ->
                                state.filter(asked -> asked != one.state()).isEmpty())
                        .map(one ->
                                ReferralView.of(one, readable, seen.relation().mayAct()))
                        .toList(),
                missing);
    }

    private static Set<UUID> readable(Journeys.Seen seen) {
        return seen.journey().plans().stream()
                .filter(seen.relation()::mayRead)
                .flatMap(plan -> plan.actions().stream())
                .map(Action::id)
                .collect(Collectors.toSet());
    }

    /**
     * Notes voluntary work the citizen does.
     *
     * @throws Refusal 400 for an empty period, 403 without a sector, 404 for a citizen the caller may not know of
     */
    Work begin(UUID citizenId, Beginning beginning) {
        new Faults()
                .require(
                        beginning
                                .to()
                                .filter(to -> !to.isAfter(beginning.from()))
                                .isEmpty(),
                        "/to",
                        "period.empty")
                .refuseIfAny();
        Journeys.Seen seen = journeys.lockSeen(citizenId);
        Sector sector = seen.relation().worksFor().orElseThrow(() -> Refusal.forbidden("sector-missing"));
        Work work = new Work(
                UuidCreator.getTimeOrderedEpoch(),
                seen.journey().citizenId(),
                beginning.organisation(),
                beginning.responsibleUnit(),
                beginning.weeklyHours(),
                beginning.from(),
                beginning.to(),
                sector,
                0);
        rows.add(work, current.caller().user());
        consistency.settle(work.citizenId(), work.id());
        return work;
    }

    /**
     * Ends it.
     *
     * @throws Refusal 400 for a day not after its beginning, 404 where the caller may not know of it, 409 where it has
     *     ended, 412 and 428 as the version seen asks
     */
    Work end(UUID citizenId, UUID workId, @Nullable Version version, LocalDate on) {
        Journeys.Seen seen = journeys.lockSeen(citizenId);
        Work work = find(seen, workId);
        Version.require(version, work.version());
        new Faults().require(on.isAfter(work.from()), "/on", "period.empty").refuseIfAny();
        if (work.to().filter(to -> !to.isAfter(on)).isPresent()) {
            throw Refusal.byRule("volunteering-ended");
        }
        rows.end(work.id(), on);
        consistency.settle(work.citizenId(), work.id());
        return find(seen, workId);
    }

    private Work find(Journeys.Seen seen, UUID workId) {
        return rows.work(seen.journey().records()).stream()
                .filter(one -> one.id().equals(workId))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    /** Referrals, and the actions that still want one. */
    record Referrals(List<ReferralView> items, List<UUID> missing) {}

    /** What begins. */
    record Beginning(
            String organisation,
            String responsibleUnit,
            BigDecimal weeklyHours,
            LocalDate from,
            Optional<LocalDate> to) {}
}
