package dk.sammenhaeng.journey.transition;

import dk.sammenhaeng.journey.duty.Duties;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.journey.life.JourneyEnded;
import dk.sammenhaeng.journey.milestone.Milestones;
import dk.sammenhaeng.journey.milestone.Milestones.Review;
import dk.sammenhaeng.journey.outcome.Outcomes;
import dk.sammenhaeng.journey.outcome.Outcomes.Finished;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.journey.transition.Transition.Watch;
import dk.sammenhaeng.platform.due.DueHandler;
import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Lets a transition move on because its time has come, by itself or at the end of a step (flows F5 and F11). */
@ApplicationScoped
class MoveOn implements DueHandler {

    private static final String END =
            "update citizen set ended_on = ?, stopped_at = ? where id = any (?::uuid[]) and stopped_at is null";

    private final Journeys journeys;
    private final TransitionRows rows;
    private final Transitions transitions;
    private final TransitionKinds kinds;
    private final Duties duties;
    private final Outcomes outcomes;
    private final Milestones milestones;
    private final Sql sql;
    private final Clock clock;

    MoveOn(
            Journeys journeys,
            TransitionRows rows,
            Transitions transitions,
            TransitionKinds kinds,
            Duties duties,
            Outcomes outcomes,
            Milestones milestones,
            Sql sql,
            Clock clock) {
        this.journeys = journeys;
        this.rows = rows;
        this.transitions = transitions;
        this.kinds = kinds;
        this.duties = duties;
        this.outcomes = outcomes;
        this.milestones = milestones;
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Transitions.COMES_DUE;
    }

    @Override
    public void lock(UUID transitionId) {
        rows.find(transitionId).map(Transition::citizenId).ifPresent(journeys::lockOnly);
    }

    @Override
    public void raise(UUID transitionId, Instant at) {
        rows.find(transitionId).ifPresent(transition -> journeys.find(transition.citizenId())
                .ifPresent(journey -> save(transition, journey, List.of(), now())));
    }

    /**
     * Saves a step and what time makes of it at once.
     *
     * @param happened the events of the step
     */
    Transition save(Transition transition, Journey journey, List<DomainEvent> happened, Instant now) {
        TimePasses passed = TimePasses.on(
                transition,
                kindOf(transition),
                journey,
                transition.to().sector().map(duties::of),
                now);
        List<Entry> entries = new ArrayList<>();
        happened.forEach(event -> entries.add(new Entry(transition.citizenId(), event)));
        passed.events().forEach(event -> entries.add(new Entry(transition.citizenId(), event)));
        if (transition.isMove() && passed.events().stream().anyMatch(TransitionCompleted.class::isInstance)) {
            Instant end = transition.terms().plannedAt();
            sql.change(END, DanishCalendar.dayOf(end), end, journey.records());
            entries.add(new Entry(transition.citizenId(), new JourneyEnded(transition.citizenId())));
        }
        passed.watchEnded().ifPresent(watch -> {
            entries.add(new Entry(transition.citizenId(), new PartChanged(transition.citizenId(), transition.id())));
            outcome(transition, watch).ifPresent(entries::add);
        });
        return transitions.save(passed.after(), entries);
    }

    /** Saves a transition whose watch has ended because the citizen came back; the plan is to be looked at anew. */
    Transition saveReturned(Transition transition, Watch ended) {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(transition.citizenId(), new PartChanged(transition.citizenId(), transition.id())));
        outcome(transition, ended).ifPresent(entries::add);
        milestones
                .review(
                        transition.citizenId(),
                        Review.PLAN_REVIEW,
                        transition.to().sector().orElse(transition.terms().fromSector()),
                        transition.id())
                .ifPresent(entries::add);
        return transitions.save(transition.watched(ended), entries);
    }

    /** Now, as exact as the database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The kind as it was when the transition started. */
    TransitionKind kindOf(Transition transition) {
        return kinds.find(
                        transition.terms().kind(),
                        DanishCalendar.dayOf(transition.terms().startedAt()))
                .orElseThrow(() -> new IllegalStateException(
                        "no such kind of transition: " + transition.terms().kind()));
    }

    private Optional<Entry> outcome(Transition transition, Watch ended) {
        return ended.result().flatMap(result -> ended.on()
                .flatMap(day -> outcomes.record(new Finished(
                        transition.citizenId(),
                        ended.measure().name(),
                        ended.measure().value(result),
                        transition.id(),
                        Optional.empty(),
                        day))));
    }
}
