package dk.sammenhaeng.journey.coordinatedplan;

import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.coordinatedplan.CoordinatedPlan.Status;
import dk.sammenhaeng.journey.coordinatedplan.Recorded.What;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The one place where a coordinated plan changes: a new version under the journey's lock, with its events, what the
 * sectors must follow up when it ends, and the rules asked anew. A change that changes nothing makes no version.
 */
@ApplicationScoped
class AmendPlan {

    private final Journeys journeys;
    private final CoordinatedPlanRows rows;
    private final FollowUpRows followUps;
    private final Consistency consistency;
    private final CurrentCaller current;
    private final CoordinatedPlanSettings settings;
    private final Clock clock;

    AmendPlan(
            Journeys journeys,
            CoordinatedPlanRows rows,
            FollowUpRows followUps,
            Consistency consistency,
            CurrentCaller current,
            CoordinatedPlanSettings settings,
            Clock clock) {
        this.journeys = journeys;
        this.rows = rows;
        this.followUps = followUps;
        this.consistency = consistency;
        this.current = current;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Does the deed to a plan whose content is for the caller.
     *
     * @param seen the version the caller saw
     * @throws Refusal 403 when the plan's content is not for the caller, 404 for none, 412 and 428 as the version asks
     */
    Amended amend(UUID citizenId, UUID planId, @Nullable Version seen, Deed deed) {
        return amend(
                citizenId,
                planId,
                (latest, reader) -> {
                    if (!reader.mayReadWhole(latest.plan())) {
                        throw Refusal.forbidden("coordinated-plan-not-shown");
                    }
                    Version.require(seen, latest.number());
                },
                deed);
    }

    /**
     * Does the deed whatever version the caller saw: the citizen's last word is never refused because something else
     * changed.
     *
     * @throws Refusal 404 for none
     */
    Amended note(UUID citizenId, UUID planId, Deed deed) {
        return amend(citizenId, planId, (latest, reader) -> {}, deed);
    }

    /** Records the first version of a plan; the journey is locked. */
    Amended begin(Reader reader, CoordinatedPlan plan) {
        Instant now = now();
        Recorded first = new Recorded(plan, 1, What.OFFERED, reader.user(), now, Optional.empty());
        rows.write(reader.journey().citizenId(), first);
        settle(reader.journey(), plan.id(), List.of());
        return new Amended(first, reader);
    }

    /**
     * Does what the citizen does alone, or what follows from a fact about the citizen; the journey is locked.
     *
     * @throws Refusal 404 for no such plan
     */
    Recorded noteOwn(Journey journey, UUID planId, OwnDeed deed) {
        return noteOwn(journey, planId, current.caller().user(), deed);
    }

    /** The same in the name of somebody else than the caller, as when time passes. */
    Recorded noteOwn(Journey journey, UUID planId, String user, OwnDeed deed) {
        Recorded latest = rows.latest(journey.records(), planId).orElseThrow(Refusal::notFound);
        Instant now = now();
        return write(journey, user, latest, deed.on(latest.plan(), now), now);
    }

    private Amended amend(UUID citizenId, UUID planId, Condition condition, Deed deed) {
        Reader reader = Reader.of(journeys.lockSeen(citizenId), current.caller());
        Recorded latest = rows.latest(reader.journey().records(), planId).orElseThrow(Refusal::notFound);
        condition.require(latest, reader);
        Instant now = now();
        Change change = deed.on(latest.plan(), reader, now);
        return new Amended(write(reader.journey(), reader.user(), latest, change, now), reader);
    }

    private Recorded write(Journey journey, String user, Recorded latest, Change change, Instant now) {
        if (change.plan().equals(latest.plan())) {
            return latest;
        }
        // Two changes in one microsecond: the first must have held for a moment.
        Instant from =
                now.isAfter(latest.recordedFrom()) ? now : latest.recordedFrom().plus(1, ChronoUnit.MICROS);
        Recorded next = new Recorded(change.plan(), latest.number() + 1, change.what(), user, from, Optional.empty());
        rows.write(journey.citizenId(), next);
        settle(journey, change.partId(), told(journey, latest, next, now));
        return next;
    }

    private List<Entry> told(Journey journey, Recorded before, Recorded after, Instant now) {
        UUID citizenId = journey.citizenId();
        List<Entry> told = new ArrayList<>();
        Status was = before.plan().status();
        Status is = after.plan().status();
        if (was != Status.ACTIVE && is == Status.ACTIVE) {
            told.add(new Entry(citizenId, new CoordinatedPlanActivated(citizenId, after.id())));
        }
        if (before.plan().isOpen() && !after.plan().isOpen()) {
            followUps.write(FollowUp.after(after.plan(), journey, now, settings.followUpWithin()));
            if (was == Status.ACTIVE) {
                told.add(new Entry(citizenId, new CoordinatedPlanEnded(citizenId, after.id())));
            }
        }
        return told;
    }

    private void settle(Journey journey, UUID partId, List<Entry> told) {
        UUID citizenId = journey.citizenId();
        List<Entry> happened = new ArrayList<>();
        happened.add(new Entry(citizenId, new PartChanged(citizenId, partId)));
        happened.addAll(told);
        consistency.settle(citizenId, happened);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** What the caller must fulfil before the deed is done. */
    @FunctionalInterface
    private interface Condition {

        void require(Recorded latest, Reader reader);
    }

    /** Makes the next version of a plan. */
    @FunctionalInterface
    interface Deed {

        /** The plan after the deed. */
        Change on(CoordinatedPlan plan, Reader reader, Instant now);
    }

    /** Makes the next version of a plan by the citizen's own word or by a fact. */
    @FunctionalInterface
    interface OwnDeed {

        /** The plan after the deed. */
        Change on(CoordinatedPlan plan, Instant now);
    }

    /**
     * A plan after a deed.
     *
     * @param partId what the event names
     */
    record Change(CoordinatedPlan plan, What what, UUID partId) {}

    /** The version that holds now, and who reads it. */
    record Amended(Recorded recorded, Reader reader) {}
}
