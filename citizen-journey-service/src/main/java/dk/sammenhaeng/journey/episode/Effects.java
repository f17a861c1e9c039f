package dk.sammenhaeng.journey.episode;

import static dk.sammenhaeng.journey.episode.EpisodeKind.HOME;
import static dk.sammenhaeng.journey.episode.EpisodeKind.HOMELESS;
import static dk.sammenhaeng.journey.episode.EpisodeKind.OWN_HOME;

import dk.sammenhaeng.journey.episode.EpisodeKind.Result;
import dk.sammenhaeng.journey.milestone.Milestones.Review;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What the beginning or end of an episode means for the outcomes of the citizen's episodes of the same kind.
 *
 * @param results the outcomes that are now certain, by the episode they are of
 * @param reviews what the sector must do with its plan
 * @param watched the day on which the outcome of an episode is certain by time; nothing where it no longer waits
 */
record Effects(Map<UUID, Result> results, List<Review> reviews, Map<UUID, Optional<LocalDate>> watched) {

    private static final Effects NONE = new Effects(Map.of(), List.of(), Map.of());

    Effects {
        results = Map.copyOf(results);
        reviews = List.copyOf(reviews);
        watched = Map.copyOf(watched);
    }

    /**
     * Of the beginning of an episode.
     *
     * @param earlier the citizen's other episodes of the kind
     */
    static Effects ofStart(Episode started, List<Episode> earlier, Windows windows) {
        return switch (started.kind()) {
            case "CRISIS_CENTRE" ->
                returned(
                        started,
                        earlier.stream()
                                .filter(stay -> isFirst(stay, earlier, windows.crisisRepeat()))
                                .toList(),
                        windows.crisisRepeat(),
                        new Result("CRISIS_CENTRE_REPEAT", "REPEATED"),
                        earlier.isEmpty() ? List.of() : List.of(Review.PLAN_REVIEW));
            case "HOUSING" -> housed(started, earlier, windows);
            default -> NONE;
        };
    }

    /**
     * Of the end of an episode; what its kind says of the end itself comes on top.
     */
    static Effects ofEnd(Episode ended, List<Episode> earlier, Windows windows) {
        LocalDate on = ended.to().orElseThrow();
        Optional<LocalDate> certain =
                switch (ended.kind()) {
                    case "SHELTER", "ADMISSION", "PSYCHIATRIC" -> watchedUntil(ended, windows);
                    case "CRISIS_CENTRE" ->
                        Optional.of(on.plus(windows.crisisRepeat()))
                                .filter(day -> isFirst(ended, earlier, windows.crisisRepeat()));
                    default -> Optional.empty();
                };
        return certain.map(day -> new Effects(Map.of(), List.of(), Map.of(ended.id(), Optional.of(day))))
                .orElse(NONE);
    }

    /** The first day on which coming back no longer is a return, for a stay after which that is watched. */
    static Optional<LocalDate> watchedUntil(Episode stay, Windows windows) {
        return stay.to().flatMap(on -> switch (stay.kind()) {
            case "SHELTER" -> Optional.of(on.plus(windows.shelterReturn())).filter(day -> stay.endedBy(OWN_HOME));
            case "ADMISSION", "PSYCHIATRIC" ->
                Optional.of(on.plus(windows.readmission())).filter(day -> stay.endedBy(HOME));
            default -> Optional.empty();
        });
    }

    /** True where coming back on the day is a return after the stay. */
    static boolean isReturnAfter(Episode stay, LocalDate back, Windows windows) {
        return stay.to().filter(end -> !back.isBefore(end)).isPresent()
                && watchedUntil(stay, windows).filter(back::isBefore).isPresent();
    }

    /** The outcome of an episode whose time is over and to which nothing happened; of a return {@link EpisodeWatches}. */
    static Optional<Result> whenNothingHappened(String kind) {
        return switch (kind) {
            case "CRISIS_CENTRE" -> Optional.of(new Result("CRISIS_CENTRE_REPEAT", "SINGLE"));
            case "HOUSING" -> Optional.of(new Result("HOUSING_RETENTION", "KEPT"));
            default -> Optional.empty();
        };
    }

    private static Effects returned(
            Episode started, List<Episode> earlier, Period window, Result result, List<Review> reviews) {
        Map<UUID, Result> results = new HashMap<>();
        Map<UUID, Optional<LocalDate>> watched = new HashMap<>();
        earlier.stream().filter(stay -> isWithin(started, stay, window)).forEach(stay -> {
            results.put(stay.id(), result);
            watched.put(stay.id(), Optional.empty());
        });
        return new Effects(results, reviews, watched);
    }

    private static Effects housed(Episode now, List<Episode> earlier, Windows windows) {
        List<Episode> latestFirst = earlier.stream()
                .sorted(Comparator.comparing(Episode::from).reversed())
                .toList();
        boolean wasHomeless = !latestFirst.isEmpty() && latestFirst.getFirst().is(HOMELESS);
        Map<UUID, Result> results = new LinkedHashMap<>();
        Map<UUID, Optional<LocalDate>> watched = new HashMap<>();
        if (now.is(HOMELESS) != wasHomeless) {
            results.put(now.id(), new Result("HOMELESSNESS", now.is(HOMELESS) ? "ENTERED" : "LEFT"));
        }
        if (wasHomeless && now.is(OWN_HOME)) {
            watched.put(now.id(), Optional.of(now.from().plus(windows.housingRetention())));
        }
        if (!now.is(OWN_HOME)) {
            newHome(latestFirst)
                    .filter(home -> now.from().isBefore(home.from().plus(windows.housingRetention())))
                    .ifPresent(home -> {
                        results.put(home.id(), new Result("HOUSING_RETENTION", "LOST"));
                        watched.put(home.id(), Optional.empty());
                    });
        }
        return new Effects(
                results, now.is(HOMELESS) && !wasHomeless ? List.of(Review.TRANSITION_PLAN) : List.of(), watched);
    }

    /** The first own home after homelessness, when the citizen has had own homes ever since. */
    private static Optional<Episode> newHome(List<Episode> latestFirst) {
        int homes = 0;
        while (homes < latestFirst.size() && latestFirst.get(homes).is(OWN_HOME)) {
            homes++;
        }
        return homes > 0 && homes < latestFirst.size() && latestFirst.get(homes).is(HOMELESS)
                ? Optional.of(latestFirst.get(homes - 1))
                : Optional.empty();
    }

    private static boolean isFirst(Episode ended, List<Episode> earlier, Period window) {
        return earlier.stream().noneMatch(stay -> !stay.id().equals(ended.id()) && isWithin(ended, stay, window));
    }

    private static boolean isWithin(Episode started, Episode earlier, Period window) {
        return earlier.to()
                .filter(end -> !started.from().isBefore(end) && started.from().isBefore(end.plus(window)))
                .isPresent();
    }

    /** For how long each cohort is watched. */
    record Windows(Period shelterReturn, Period crisisRepeat, Period readmission, Period housingRetention) {}
}
