package dk.sammenhaeng.journey.coordinatedplan;

import dk.sammenhaeng.platform.http.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One step on the way to a goal (skridt; FW-J4).
 *
 * @param support every level of support it had, in time
 * @param reason why it was skipped
 * @param startedAt when it began, while or after it is under way
 */
record Step(
        UUID id,
        String title,
        Optional<FunctionArea> functionArea,
        State state,
        List<Support> support,
        Optional<String> reason,
        Optional<Instant> startedAt) {

    Step {
        support = List.copyOf(support);
    }

    /** How far it is. */
    enum State {
        WAITING,
        STARTED,
        ACHIEVED,
        SKIPPED
    }

    /** What staff do, the most first; it should fall with time. */
    enum SupportLevel {
        STAFF_PERFORMS,
        STAFF_PRESENT,
        NEARBY,
        ALONE
    }

    /** What the step trains (FW-J3). */
    enum FunctionArea {
        LAUNDRY,
        CLEANING,
        BATHING,
        DRESSING,
        MOBILITY
    }

    /** A level of support and since when. */
    record Support(Instant since, SupportLevel level) {}

    /** True when the next step may begin. */
    boolean isOver() {
        return state == State.ACHIEVED || state == State.SKIPPED;
    }

    /** True when the citizen now gets more help than before. */
    boolean supportRises() {
        return support.size() > 1
                && support.getLast()
                                .level()
                                .compareTo(support.get(support.size() - 2).level())
                        < 0;
    }

    /** The same step with another level of support from now on; the same level again changes nothing. */
    Step supported(SupportLevel level, Instant now) {
        return support.getLast().level() == level
                ? this
                : new Step(
                        id,
                        title,
                        functionArea,
                        state,
                        Stream.concat(support.stream(), Stream.of(new Support(now, level)))
                                .toList(),
                        reason,
                        startedAt);
    }

    /** When it last moved while it is under way: it began, or the help with it became another. */
    Optional<Instant> lastMovedAt() {
        Instant supportedAt = support.getLast().since();
        return Optional.of(startedAt.filter(supportedAt::isBefore).orElse(supportedAt))
                .filter(at -> state == State.STARTED);
    }

    /** The step begins. */
    Step started(Instant now) {
        return to(State.STARTED, State.WAITING, Optional.of(now));
    }

    /** The citizen has taken the step. */
    Step achieved() {
        return to(State.ACHIEVED, State.STARTED, startedAt);
    }

    /** The step is left out. */
    Step skipped(String why) {
        if (isOver()) {
            throw Refusal.byRule("step-not-in-state");
        }
        return new Step(id, title, functionArea, State.SKIPPED, support, Optional.of(why), startedAt);
    }

    private Step to(State next, State from, Optional<Instant> begun) {
        if (state != from) {
            throw Refusal.byRule("step-not-in-state");
        }
        return new Step(id, title, functionArea, next, support, Optional.empty(), begun);
    }
}
