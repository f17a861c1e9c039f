package dk.sammenhaeng.journey.transition;

import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.journey.watch.Departure;
import dk.sammenhaeng.journey.watch.Measure;
import dk.sammenhaeng.journey.watch.Return;
import dk.sammenhaeng.journey.watch.Watcher;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The watches of hand-overs: a return inside the time says that the hand-over did not hold. */
@ApplicationScoped
class TransitionWatches implements Watcher {

    private final TransitionRows rows;
    private final Transitions transitions;
    private final Clock clock;

    TransitionWatches(TransitionRows rows, Transitions transitions, Clock clock) {
        this.rows = rows;
        this.transitions = transitions;
        this.clock = clock;
    }

    @Override
    public List<Departure> end(Journey journey, Return back, List<Entry> happened) {
        return rows.of(journey.records()).stream()
                .flatMap(transition -> transition.watch().filter(watch -> isInside(transition, watch, back)).stream()
                        .map(watch -> {
                            transitions.write(
                                    transition.watched(watch.ended(Watch.Result.RETURNED, back.on())), clock.instant());
                            happened.add(new Entry(
                                    transition.citizenId(), new PartChanged(transition.citizenId(), transition.id())));
                            return transition.departure(watch);
                        }))
                .toList();
    }

    @Override
    public List<Departure> reopen(Journey journey, Return back, List<Entry> happened) {
        return rows.of(journey.records()).stream()
                .flatMap(transition -> transition.watch().filter(watch -> endedIn(transition, watch, back)).stream()
                        .map(watch -> {
                            transitions.write(transition.watched(watch.reopened()), clock.instant());
                            happened.add(new Entry(
                                    transition.citizenId(), new PartChanged(transition.citizenId(), transition.id())));
                            return transition.departure(watch);
                        }))
                .toList();
    }

    @Override
    public List<Return> toldAfter(Journey journey, Measure measure, Instant left) {
        Instant now = clock.instant();
        return measure == Measure.READMISSION
                ? rows.of(journey.records()).stream()
                        .filter(transition -> transition.isAdmissionBy(now))
                        .map(transition -> transition.terms().plannedAt())
                        .filter(at -> at.isAfter(left))
                        .map(at -> Return.at(measure, at))
                        .toList()
                : List.of();
    }

    private static boolean endedIn(Transition transition, Watch watch, Return back) {
        return watch.measure() == back.measure()
                && watch.result().filter(Watch.Result.RETURNED::equals).isPresent()
                && watch.on().filter(back.on()::equals).isPresent()
                && back.isAfterStayIn(transition.terms().fromSector());
    }

    private static boolean isInside(Transition transition, Watch watch, Return back) {
        return watch.measure() == back.measure()
                && watch.isOpen()
                && !back.on().isBefore(watch.from())
                && back.on().isBefore(watch.until())
                && back.at()
                        .filter(at -> !at.isAfter(transition.terms().plannedAt()))
                        .isEmpty()
                && back.isAfterStayIn(transition.terms().fromSector());
    }
}
