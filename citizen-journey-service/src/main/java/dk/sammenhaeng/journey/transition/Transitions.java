package dk.sammenhaeng.journey.transition;

import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Journeys.Known;
import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.platform.access.Caller;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.due.DueRows;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds a transition as the caller may know it, and ends each change of one. */
@ApplicationScoped
class Transitions {

    /** The kind of due row by which a transition moves on by itself. */
    static final String COMES_DUE = "transition.comes-due";

    private final Journeys journeys;
    private final TransitionRows rows;
    private final Asked asked;
    private final Consistency consistency;
    private final DueRows due;
    private final CurrentCaller current;

    Transitions(
            Journeys journeys,
            TransitionRows rows,
            Asked asked,
            Consistency consistency,
            DueRows due,
            CurrentCaller current) {
        this.journeys = journeys;
        this.rows = rows;
        this.asked = asked;
        this.consistency = consistency;
        this.due = due;
        this.current = current;
    }

    /**
     * The transition under the lock of its journey, at the version the caller saw.
     *
     * @throws Refusal 404 when the caller may not know of it, 412 and 428 as the version asks
     */
    Found locked(UUID citizenId, UUID id, @Nullable Version seen) {
        Found found = found(journeys.lockKnown(citizenId).orElseThrow(Refusal::notFound), id);
        Version.require(seen, found.transition().version());
        return found;
    }

    /**
     * The transition as it is now.
     *
     * @throws Refusal 404 when the caller may not know of it
     */
    Found seen(UUID citizenId, UUID id) {
        return found(journeys.findKnown(citizenId).orElseThrow(Refusal::notFound), id);
    }

    /** A citizen's transitions of which the caller may know; nothing to see is like nobody there. */
    List<Found> of(UUID citizenId) {
        Known known = journeys.findKnown(citizenId).orElseThrow(Refusal::notFound);
        Journey journey = known.journey();
        Caller caller = current.caller();
        Optional<Relation> relation = known.relation();
        List<Found> found = rows.of(journey.records()).stream()
                .flatMap(transition ->
                        Stake.of(transition, journey, relation, caller, () -> asked.is(transition, caller))
                                .map(stake -> new Found(journey, transition, relation, stake))
                                .stream())
                .toList();
        if (found.isEmpty() && relation.isEmpty()) {
            throw Refusal.notFound();
        }
        return found;
    }

    /** Writes the transition, books what it does by itself, and settles the journey with what happened. */
    Transition save(Transition transition, List<Entry> happened, Instant now) {
        write(transition, now);
        consistency.settle(transition.citizenId(), happened);
        return transition;
    }

    /** Writes the transition and books what it does by itself. */
    void write(Transition transition, Instant now) {
        rows.write(transition, transition.pointsDueOn(DanishCalendar.dayOf(now)));
        due.set(transition.id(), COMES_DUE, transition.comesDue(now).min(Comparator.naturalOrder()));
    }

    private Found found(Known known, UUID id) {
        Journey journey = known.journey();
        Caller caller = current.caller();
        Optional<Relation> relation = known.relation();
        Transition transition = rows.find(journey.records(), id).orElseThrow(Refusal::notFound);
        Stake stake = Stake.of(transition, journey, relation, caller, () -> asked.is(transition, caller))
                .orElseThrow(Refusal::notFound);
        return new Found(journey, transition, relation, stake);
    }

    /** A transition, its journey and what ties the caller to them. */
    record Found(Journey journey, Transition transition, Optional<Relation> relation, Stake stake) {

        /** The same after a step. */
        Found now(Transition after) {
            return new Found(journey, after, relation, stake);
        }

        void requireSender() {
            if (!stake.actsForSender()) {
                throw Refusal.forbidden("transition-not-yours");
            }
        }

        void requireReceiver() {
            if (!stake.receiver()) {
                throw Refusal.forbidden("transition-not-yours");
            }
        }

        void requireParty() {
            if (!stake.isParty()) {
                throw Refusal.forbidden("transition-not-yours");
            }
        }
    }
}
