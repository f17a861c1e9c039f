package dk.sammenhaeng.journey.admission;

import dk.sammenhaeng.journey.admission.Course.State;
import dk.sammenhaeng.journey.admission.Notice.Effect;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A time in hospital as the notices of a stay tell it: from an admission, or the end of a leave, to a leave, a discharge
 * or a death.
 *
 * @param begunBy the notice that it began with
 * @param over how it ended; nothing while it goes on
 */
record InHospital(UUID begunBy, Instant from, Optional<Over> over) {

    /** How and when it ended. */
    record Over(State how, Instant at) {}

    /** All of one stay, the first one first; the same whatever order the notices came in. */
    static List<InHospital> of(Collection<Notice> told) {
        if (told.isEmpty()) {
            return List.of();
        }
        Course course = Course.of(told);
        List<InHospital> times = new ArrayList<>();
        told.stream()
                .filter(notice -> course.effectOf(notice) == Effect.COUNTS)
                .sorted()
                .forEach(notice -> {
                    switch (notice.what()) {
                        case ADMITTED, BACK ->
                            times.add(new InHospital(notice.id(), notice.happenedAt(), Optional.empty()));
                        case LEAVE -> end(times, State.ON_LEAVE, notice.happenedAt());
                        case DISCHARGED -> end(times, State.DISCHARGED, notice.happenedAt());
                        case DIED -> end(times, State.DIED, notice.happenedAt());
                        case EXPECTED_HOME, CANCELLED -> {}
                    }
                });
        return List.copyOf(times);
    }

    private static void end(List<InHospital> times, State how, Instant at) {
        if (!times.isEmpty() && times.getLast().over().isEmpty()) {
            InHospital last = times.removeLast();
            times.add(new InHospital(last.begunBy, last.from, Optional.of(new Over(how, at))));
        }
    }

    /** True when the citizen was in hospital then. */
    boolean holds(Instant when) {
        return !when.isBefore(from)
                && over.filter(end -> !when.isBefore(end.at())).isEmpty();
    }

    boolean isSameTime(InHospital other) {
        return begunBy.equals(other.begunBy);
    }
}
