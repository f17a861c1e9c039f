package dk.sammenhaeng.journey.episode;

import dk.sammenhaeng.journey.episode.Effects.Windows;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.outcome.Outcomes;
import dk.sammenhaeng.journey.watch.Departure;
import dk.sammenhaeng.journey.watch.Measure;
import dk.sammenhaeng.journey.watch.Return;
import dk.sammenhaeng.journey.watch.Watcher;
import dk.sammenhaeng.platform.due.DueRows;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The watches of stays: of those discharged from hospital, and from a shelter to an own home. */
@ApplicationScoped
class EpisodeWatches implements Watcher {

    private static final String SHELTER = "SHELTER";
    private static final String ADMISSION = "ADMISSION";
    private static final String PSYCHIATRIC = "PSYCHIATRIC";

    private final EpisodeRows rows;
    private final Outcomes outcomes;
    private final EpisodeSettings settings;
    private final DueRows due;

    EpisodeWatches(EpisodeRows rows, Outcomes outcomes, EpisodeSettings settings, DueRows due) {
        this.rows = rows;
        this.outcomes = outcomes;
        this.settings = settings;
        this.due = due;
    }

    /** What the beginning of a stay is a return to. */
    static Optional<Return> returnBy(Episode begun, Optional<Instant> at) {
        return measureOf(begun.kind())
                .map(measure -> new Return(
                        measure,
                        Optional.of(begun.sector()),
                        at.map(DanishCalendar::dayOf).orElse(begun.from()),
                        at));
    }

    /** What the end of a stay is watched for. */
    static Optional<Measure> measureOf(String kind) {
        return switch (kind) {
            case SHELTER -> Optional.of(Measure.SHELTER_RETURN);
            case ADMISSION, PSYCHIATRIC -> Optional.of(Measure.READMISSION);
            default -> Optional.empty();
        };
    }

    /** What is watched for from now on, after a stay that has ended so that it is. */
    Optional<Measure> begunBy(Episode ended) {
        return measureOf(ended.kind())
                .filter(measure -> Effects.watchedUntil(ended, windows()).isPresent());
    }

    static Departure departure(Episode ended) {
        return new Departure(
                ended.id(),
                ended.citizenId(),
                ended.to().orElseThrow(),
                ended.sector(),
                ended.sector(),
                ended.institutionId());
    }

    @Override
    public List<Departure> end(Journey journey, Return back, List<Entry> happened) {
        Windows windows = windows();
        List<Episode> left = kindsOf(back.measure())
                .flatMap(kind -> rows.awaited(journey.records(), kind).stream())
                .filter(stay -> Effects.isReturnAfter(stay, back.on(), windows))
                .filter(stay -> back.isAfterStayIn(stay.sector()) && isAnotherStay(stay, back))
                .toList();
        left.forEach(stay -> {
            rows.cameBack(stay.id(), back.on());
            due.set(stay.id(), Episodes.TIME_OVER, Optional.empty());
        });
        return left.stream().map(EpisodeWatches::departure).toList();
    }

    @Override
    public List<Departure> reopen(Journey journey, Return back, List<Entry> happened) {
        Windows windows = windows();
        List<Episode> waiting = kindsOf(back.measure())
                .flatMap(kind -> rows.cameBackOn(journey.records(), kind, back.on()).stream())
                .filter(stay -> back.isAfterStayIn(stay.sector()))
                .toList();
        waiting.forEach(stay -> {
            rows.awaitAgain(stay.id());
            due.set(
                    stay.id(),
                    Episodes.TIME_OVER,
                    Effects.watchedUntil(stay, windows).map(DanishCalendar::startOf));
        });
        return waiting.stream().map(EpisodeWatches::departure).toList();
    }

    @Override
    public List<Return> toldAfter(Journey journey, Measure measure, Instant left) {
        LocalDate day = DanishCalendar.dayOf(left);
        return kindsOf(measure)
                .flatMap(kind -> rows.history(journey.records(), kind).stream())
                // One that began on the day itself may be the stay that the citizen left.
                .filter(stay -> stay.from().isAfter(day) && !stay.endedBy(EpisodeKind.CANCELLED))
                .flatMap(stay -> returnBy(stay, Optional.empty()).stream())
                .toList();
    }

    Windows windows() {
        return new Windows(
                outcomes.windowOf(Measure.SHELTER_RETURN.name()),
                settings.crisisRepeat(),
                settings.readmission(),
                settings.housingRetention());
    }

    /** A hand-over into hospital on the day on which a stay ended may be the one into that very stay. */
    private static boolean isAnotherStay(Episode ended, Return back) {
        return back.stayIn().isPresent()
                || back.at().isEmpty()
                || ended.to().filter(back.on()::isAfter).isPresent();
    }

    private static Stream<String> kindsOf(Measure measure) {
        return switch (measure) {
            case SHELTER_RETURN -> Stream.of(SHELTER);
            case READMISSION -> Stream.of(ADMISSION, PSYCHIATRIC);
            case RELAPSE, YOUTH_EDUCATION_DROPOUT -> Stream.empty();
        };
    }
}
