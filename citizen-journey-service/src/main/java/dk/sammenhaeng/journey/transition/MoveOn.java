package dk.sammenhaeng.journey.transition;

import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.duty.Duties;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.journey.life.JourneyEnded;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.journey.watch.Measure;
import dk.sammenhaeng.journey.watch.Return;
import dk.sammenhaeng.journey.watch.Returns;
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
    private final Returns returns;
    private final Consistency consistency;
    private final Sql sql;
    private final Clock clock;

    MoveOn(
            Journeys journeys,
            TransitionRows rows,
            Transitions transitions,
            TransitionKinds kinds,
            Duties duties,
            Returns returns,
            Consistency consistency,
            Sql sql,
            Clock clock) {
        this.journeys = journeys;
        this.rows = rows;
        this.transitions = transitions;
        this.kinds = kinds;
        this.duties = duties;
        this.returns = returns;
        this.consistency = consistency;
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
                .ifPresent(journey -> save(transition, journey, pointsCome(transition, at), now())));
    }

    /** The day has come from which the open points of the checklist are work. */
    private static List<DomainEvent> pointsCome(Transition transition, Instant at) {
        return transition
                .pointsDueOn(DanishCalendar.dayOf(at))
                .filter(day -> DanishCalendar.startOf(transition.pointsFrom()).equals(at))
                .<DomainEvent>map(day -> new PartChanged(transition.citizenId(), transition.id()))
                .stream()
                .toList();
    }

    /**
     * Saves a step and what time makes of it at once.
     *
     * @param happened the events of the step
     */
    Transition save(Transition transition, Journey journey, List<DomainEvent> happened, Instant now) {
        List<Entry> entries = new ArrayList<>();
        Transition saved = write(transition, journey, happened, now, entries);
        consistency.settle(transition.citizenId(), entries);
        return saved;
    }

    /**
     * The same inside a change that the caller settles.
     *
     * @param entries takes the events
     */
    Transition write(
            Transition transition, Journey journey, List<DomainEvent> happened, Instant now, List<Entry> entries) {
        Optional<Instant> wasAdmission = admissionBefore(transition, now);
        TimePasses passed = TimePasses.on(
                transition,
                kindOf(transition),
                journey,
                transition.to().sector().map(duties::of),
                now);
        happened.forEach(event -> entries.add(new Entry(transition.citizenId(), event)));
        passed.events().forEach(event -> entries.add(new Entry(transition.citizenId(), event)));
        if (transition.isMove() && passed.events().stream().anyMatch(TransitionCompleted.class::isInstance)) {
            Instant end = transition.terms().plannedAt();
            sql.change(END, DanishCalendar.dayOf(end), end, journey.records());
            entries.add(new Entry(transition.citizenId(), new JourneyEnded(transition.citizenId())));
        }
        passed.watchEnded()
                .ifPresent(watch -> entries.add(
                        new Entry(transition.citizenId(), new PartChanged(transition.citizenId(), transition.id()))));
        Transition after = passed.after();
        transitions.write(after, now);
        wasAdmission
                .filter(at ->
                        !after.isAdmissionBy(now) || !at.equals(after.terms().plannedAt()))
                .ifPresent(at -> entries.addAll(returns.takenBack(journey, Return.at(Measure.READMISSION, at))));
        entries.addAll(watched(transition, passed, journey, now));
        // A return that was told before the hand-over has ended the watch that has just begun.
        return after.watch().filter(watch -> transition.watch().isEmpty()).isPresent()
                ? rows.find(after.id()).orElseThrow()
                : after;
    }

    /** It is watched although nobody has taken over (yet): the citizen has left. */
    Transition watch(Transition transition, Journey journey, Instant now, List<Entry> entries) {
        return TimePasses.watch(transition, kindOf(transition))
                .map(watch -> {
                    Transition watched = transition.watched(watch);
                    transitions.write(watched, now);
                    entries.addAll(returns.left(
                            journey,
                            watch.measure(),
                            watched.departure(watch),
                            watched.terms().plannedAt()));
                    entries.addAll(receivedBy(watched, journey));
                    return rows.find(watched.id()).orElseThrow();
                })
                .orElse(transition);
    }

    /** When the citizen was in hospital by it, as it stood before the step. */
    private Optional<Instant> admissionBefore(Transition transition, Instant now) {
        return transition.terms().kind().equals(TransitionKind.HOSPITAL_ADMISSION)
                ? rows.find(transition.id())
                        .filter(before -> before.isAdmissionBy(now))
                        .map(before -> before.terms().plannedAt())
                : Optional.empty();
    }

    /** What the step means for who waits to see whether the citizen comes back. */
    private List<Entry> watched(Transition before, TimePasses passed, Journey journey, Instant now) {
        Transition after = passed.after();
        List<Entry> happened = new ArrayList<>();
        if (before.watch().isEmpty()) {
            after.watch()
                    .ifPresent(watch -> happened.addAll(returns.left(
                            journey,
                            watch.measure(),
                            after.departure(watch),
                            after.terms().plannedAt())));
        }
        happened.addAll(receivedBy(after, journey));
        passed.watchEnded()
                .ifPresent(watch ->
                        happened.addAll(returns.held(journey, watch.measure(), after.departure(watch), watch.until())));
        if (after.isAdmissionBy(now)) {
            happened.addAll(returns.cameBack(
                    journey, Return.at(Measure.READMISSION, after.terms().plannedAt())));
        }
        return happened;
    }

    /** Whoever is to receive now is also who is to be in touch. */
    private List<Entry> receivedBy(Transition transition, Journey journey) {
        return transition
                .watch()
                .filter(Watch::isOpen)
                .flatMap(watch ->
                        transition.to().sector().map(sector -> returns.isReceivedBy(journey, watch.measure(), sector)))
                .orElse(List.of());
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
}
