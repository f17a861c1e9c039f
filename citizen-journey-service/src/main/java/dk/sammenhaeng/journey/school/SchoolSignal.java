package dk.sammenhaeng.journey.school;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.school.SchoolResult.Direction;
import dk.sammenhaeng.journey.school.SchoolResult.Subject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How a child's level in a subject goes against the direction its plan wants.
 *
 * @param trend from the last but one result to the latest on the same scale; nothing while there are not two
 * @param version of the target, to change it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record SchoolSignal(
        UUID planId, Subject subject, Optional<Direction> target, Optional<Trend> trend, State state, long version) {

    /** Which way the level went. */
    enum Trend {
        IMPROVED,
        UNCHANGED,
        FALLEN
    }

    /** What it means for the plan. */
    enum State {
        ON_TRACK,
        OFF_TRACK,
        NO_TARGET,
        /** Fewer than two results that can be compared. */
        TOO_FEW
    }

    /** The signal of the results of one subject in a plan, in any order. */
    static SchoolSignal of(
            UUID planId, Subject subject, Optional<Direction> target, List<SchoolResult> results, long version) {
        Optional<Trend> trend = trend(results);
        State state = target.map(wanted -> trend.map(went -> meets(wanted, went) ? State.ON_TRACK : State.OFF_TRACK)
                        .orElse(State.TOO_FEW))
                .orElse(State.NO_TARGET);
        return new SchoolSignal(planId, subject, target, trend, state, version);
    }

    private static Optional<Trend> trend(List<SchoolResult> results) {
        List<SchoolResult> latestFirst = results.stream()
                .sorted(Comparator.comparing(SchoolResult::takenOn)
                        .thenComparing(SchoolResult::id)
                        .reversed())
                .toList();
        if (latestFirst.isEmpty()) {
            return Optional.empty();
        }
        SchoolResult latest = latestFirst.getFirst();
        return latestFirst.stream()
                .skip(1)
                .filter(earlier -> earlier.scale().equals(latest.scale()))
                .findFirst()
                .map(earlier -> trend(latest.score().compareTo(earlier.score())));
    }

    private static Trend trend(int compared) {
        if (compared == 0) {
            return Trend.UNCHANGED;
        }
        return compared > 0 ? Trend.IMPROVED : Trend.FALLEN;
    }

    private static boolean meets(Direction wanted, Trend went) {
        return switch (wanted) {
            case IMPROVE -> went == Trend.IMPROVED;
            case HOLD -> went != Trend.FALLEN;
        };
    }
}
