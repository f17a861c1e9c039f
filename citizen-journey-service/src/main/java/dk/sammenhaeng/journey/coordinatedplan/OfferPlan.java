package dk.sammenhaeng.journey.coordinatedplan;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.coordinatedplan.AmendPlan.Amended;
import dk.sammenhaeng.journey.coordinatedplan.CoordinatedPlan.Standing;
import dk.sammenhaeng.journey.coordinatedplan.CoordinatedPlan.Status;
import dk.sammenhaeng.journey.coordinatedplan.Offer.Reason;
import dk.sammenhaeng.journey.incoming.ReceivedWords.Received;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.profile.ResourceProfiles;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Offers a citizen a coordinated plan (daily use C1): a draft filled from the sector plans and from what the citizen
 * has said (FW-J5), and after a move from what came along. Why it is offered is recorded and never scored; no sector and no employment perspective is asked for (CIT-07).
 */
@ApplicationScoped
class OfferPlan {

    private final Journeys journeys;
    private final AmendPlan amendPlan;
    private final FillFromSectorPlans fill;
    private final FillFromReceivedWords received;
    private final ResourceProfiles profiles;
    private final CoordinatedPlanSettings settings;
    private final CurrentCaller current;
    private final Clock clock;

    OfferPlan(
            Journeys journeys,
            AmendPlan amendPlan,
            FillFromSectorPlans fill,
            FillFromReceivedWords received,
            ResourceProfiles profiles,
            CoordinatedPlanSettings settings,
            CurrentCaller current,
            Clock clock) {
        this.journeys = journeys;
        this.amendPlan = amendPlan;
        this.fill = fill;
        this.received = received;
        this.profiles = profiles;
        this.settings = settings;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Makes the draft.
     *
     * @throws Refusal 400 for a day to come, 403 for who only sees that plans exist, 404 for no such citizen
     */
    Amended offer(Command command) {
        Reader reader = Reader.of(journeys.lockSeen(command.citizenId()), current.caller());
        Journey journey = reader.journey();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = DanishCalendar.dayOf(now);
        LocalDate offeredOn = command.offeredOn().orElse(today);
        new Faults()
                .require(!offeredOn.isAfter(today), "/offeredOn", "day.ahead", today)
                .refuseIfAny();
        Optional<Received> came = received.of(reader);
        CoordinatedPlan draft = new CoordinatedPlan(
                UuidCreator.getTimeOrderedEpoch(),
                new Standing(Status.DRAFT, now, Optional.empty()),
                new Offer(command.reasons(), command.words(), offeredOn, reader.user()),
                Optional.empty(),
                fill.cover(journey, today),
                came.map(words -> FillFromReceivedWords.needs(said(reader), words))
                        .orElseGet(() -> said(reader)),
                goals(
                        came.map(words -> FillFromReceivedWords.goals(reader, words, now))
                                .orElseGet(List::of),
                        FillFromSectorPlans.join(journey, Set.of()),
                        settings.mostGoals()));
        Amended begun = amendPlan.begin(reader, draft);
        came.ifPresent(words -> received.begun(words, draft.id()));
        return begun;
    }

    /** Where there is no room for all, those that came along are in: the others stand in the sectors' plans and can be joined. */
    static List<JointGoal> goals(List<JointGoal> cameAlong, List<JointGoal> joined, int most) {
        return Stream.concat(cameAlong.stream(), joined.stream()).limit(most).toList();
    }

    /** A caller who is not of the team reads nothing of the citizen's words, so the draft is not filled with them either. */
    private Words said(Reader reader) {
        return reader.relation().isOfTeam() || reader.relation().registrar()
                ? profiles.of(reader.journey().records()).map(Words::of).orElse(Words.NONE)
                : Words.NONE;
    }

    /** Why and when it is offered. */
    record Command(UUID citizenId, Set<Reason> reasons, String words, Optional<LocalDate> offeredOn) {}
}
