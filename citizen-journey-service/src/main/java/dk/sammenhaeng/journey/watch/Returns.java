package dk.sammenhaeng.journey.watch;

import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.milestone.FollowUps;
import dk.sammenhaeng.journey.milestone.Milestones;
import dk.sammenhaeng.journey.milestone.Milestones.Review;
import dk.sammenhaeng.journey.outcome.Outcomes;
import dk.sammenhaeng.journey.outcome.Outcomes.Finished;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.time.DanishCalendar;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The one place that says what a return inside a watch means (FV-C4, FV-C5, FV-C6), whoever tells it: a hospital's notice,
 * an episode, a transition or a person. The watches end, the plans are to be looked at anew, and it counts once. The
 * journey is locked by the caller, who settles it with the events.
 */
@ApplicationScoped
public class Returns {

    private static final String HOME_AFTER_SHELTER = "HOME_AFTER_SHELTER";
    private static final String HOME_AFTER_HOSPITAL = "HOME_AFTER_HOSPITAL";

    private final List<Watcher> watchers;
    private final Outcomes outcomes;
    private final Milestones milestones;
    private final FollowUps followUps;

    Returns(@All List<Watcher> watchers, Outcomes outcomes, Milestones milestones, FollowUps followUps) {
        this.watchers = watchers;
        this.outcomes = outcomes;
        this.milestones = milestones;
        this.followUps = followUps;
    }

    /**
     * The citizen left and is watched from now on: after a shelter or a hospital somebody is to be in touch, and a return
     * that was told before ends the watch at once.
     */
    public List<Entry> left(Journey journey, Measure measure, Departure departure, Instant at) {
        List<Entry> happened = new ArrayList<>();
        switch (measure) {
            case SHELTER_RETURN ->
                happened.addAll(milestones.planOnce(
                        journey, departure.citizenId(), HOME_AFTER_SHELTER, departure.on(), departure.id()));
            case READMISSION ->
                happened.addAll(followUps.planOnce(
                        journey,
                        departure.citizenId(),
                        departure.sector(),
                        HOME_AFTER_HOSPITAL,
                        departure.on(),
                        departure.id()));
            case RELAPSE, YOUTH_EDUCATION_DROPOUT -> {}
        }
        happened.addAll(toldAfter(journey, measure, at));
        return happened;
    }

    /** Another sector takes over who left hospital: the follow-up contact, where it is still to be made, is that sector's. */
    public List<Entry> isReceivedBy(Journey journey, Measure measure, Sector sector) {
        return measure == Measure.READMISSION
                ? followUps.handOn(journey.records(), HOME_AFTER_HOSPITAL, sector)
                : List.of();
    }

    /** A return that was told did not take place: who waited for it waits again, and it no longer counts. */
    public List<Entry> takenBack(Journey journey, Return back) {
        List<Entry> happened = new ArrayList<>();
        List<Departure> waiting = watchers.stream()
                .flatMap(watcher -> watcher.reopen(journey, back, happened).stream())
                .toList();
        waiting.forEach(departure -> {
            happened.addAll(forget(back.measure(), departure));
            happened.addAll(followUps.goOn(departure.id(), HOME_AFTER_HOSPITAL));
        });
        // Another may have told the same return, or a later one.
        waiting.stream()
                .map(Departure::on)
                .min(Comparator.naturalOrder())
                .ifPresent(on -> happened.addAll(toldAfter(journey, back.measure(), DanishCalendar.startOf(on))));
        return happened;
    }

    /** The citizen did not leave: nothing comes of it, and nothing that came of it counts. */
    public List<Entry> neverLeft(Journey journey, Measure measure, Departure departure) {
        List<Entry> happened = new ArrayList<>(forget(measure, departure));
        happened.addAll(milestones.endBasis(departure.id()));
        return happened;
    }

    private List<Entry> forget(Measure measure, Departure departure) {
        List<Entry> happened = new ArrayList<>();
        outcomes.takeBack(measure.name(), departure.id()).ifPresent(happened::add);
        happened.addAll(milestones.drop(Review.PLAN_REVIEW, departure.id()));
        return happened;
    }

    private List<Entry> toldAfter(Journey journey, Measure measure, Instant at) {
        return watchers.stream()
                .flatMap(watcher -> watcher.toldAfter(journey, measure, at).stream())
                .sorted(Comparator.comparing(Return::on))
                .flatMap(back -> cameBack(journey, back).stream())
                .toList();
    }

    /** The citizen came back; nothing happens where nobody watches it (any more). */
    public List<Entry> cameBack(Journey journey, Return back) {
        List<Entry> happened = new ArrayList<>();
        List<Departure> left = new ArrayList<>();
        watchers.forEach(watcher -> left.addAll(watcher.end(journey, back, happened)));
        counted(left).ifPresent(departure -> {
            record(journey, back.measure(), back.measure().returned(), departure, back.on())
                    .ifPresent(happened::add);
            switch (back.measure()) {
                case SHELTER_RETURN -> happened.addAll(milestones.endFact(journey.records(), HOME_AFTER_SHELTER));
                case READMISSION -> happened.addAll(milestones.endFact(journey.records(), HOME_AFTER_HOSPITAL));
                case RELAPSE, YOUTH_EDUCATION_DROPOUT -> {}
            }
            sectors(left).forEach(sector -> counted(of(sector, left))
                    .flatMap(own ->
                            milestones.reviewOnce(journey, own.citizenId(), Review.PLAN_REVIEW, sector, own.id()))
                    .ifPresent(happened::add));
        });
        return happened;
    }

    /** The time of a watch is over and the citizen did not come back. */
    public List<Entry> held(Journey journey, Measure measure, Departure departure, LocalDate until) {
        List<Entry> happened = new ArrayList<>();
        record(journey, measure, measure.held(), departure, until).ifPresent(happened::add);
        if (measure == Measure.READMISSION) {
            // A follow-up contact is for the time in which a readmission can be avoided.
            happened.addAll(milestones.endBasis(departure.id()));
        }
        return happened;
    }

    /** Who left once is told of twice, by the hand-over and by the stay: the latest stands for both. */
    private static Optional<Departure> counted(List<Departure> left) {
        return left.stream()
                .max(Comparator.comparing(Departure::on)
                        .thenComparing(departure -> departure.institutionId().isPresent()));
    }

    private static Stream<Sector> sectors(List<Departure> left) {
        return left.stream().map(Departure::sector).distinct().sorted();
    }

    private static List<Departure> of(Sector sector, List<Departure> left) {
        return left.stream().filter(departure -> departure.sector() == sector).toList();
    }

    private Optional<Entry> record(
            Journey journey, Measure measure, String value, Departure departure, LocalDate finishedOn) {
        return outcomes.recordOfDeparture(
                new Finished(
                        departure.citizenId(),
                        measure.name(),
                        value,
                        departure.id(),
                        departure.institutionId(),
                        finishedOn),
                departure.on(),
                departure.isFromPsychiatry(measure),
                measure != Measure.READMISSION || isChronic(journey),
                journey.records());
    }

    /** True where a plan is a course for COPD or diabetes (forløbsplan), whom the national goal on readmissions is about. */
    private static boolean isChronic(Journey journey) {
        return journey.plans().stream().anyMatch(plan -> plan.planType().startsWith("FORLOEBSPLAN_"));
    }
}
