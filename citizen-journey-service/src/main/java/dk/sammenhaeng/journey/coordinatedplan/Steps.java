package dk.sammenhaeng.journey.coordinatedplan;

import dk.sammenhaeng.journey.coordinatedplan.Step.State;
import dk.sammenhaeng.journey.coordinatedplan.Step.SupportLevel;
import dk.sammenhaeng.platform.http.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The steps of one goal in their order, taken one at a time (et skridt ad gangen; FW-J4). */
final class Steps {

    private Steps() {}

    /** The steps after a move of one of them, or nothing when there is no such step. */
    static Optional<List<Step>> move(List<Step> steps, UUID stepId, Move move, Instant now) {
        int place = placeOf(steps, stepId);
        if (place < 0) {
            return Optional.empty();
        }
        UnaryOperator<Step> change =
                switch (move) {
                    case Move.Start() -> step -> started(steps, place, step, now);
                    case Move.Achieve() -> Step::achieved;
                    case Move.Skip(String reason) -> step -> step.skipped(reason);
                    case Move.Support(SupportLevel level) -> step -> supported(step, level, now);
                };
        return Optional.of(steps.stream()
                .map(step -> step.id().equals(stepId) ? change.apply(step) : step)
                .toList());
    }

    /** The steps with one more at the end. */
    static List<Step> and(List<Step> steps, Step last) {
        return Stream.concat(steps.stream(), Stream.of(last)).toList();
    }

    /** The step the citizen is at: the one that has begun, else the first that waits. */
    static Optional<Step> current(List<Step> steps) {
        return steps.stream().filter(step -> !step.isOver()).findFirst();
    }

    private static Step started(List<Step> steps, int place, Step step, Instant now) {
        if (!steps.subList(0, place).stream().allMatch(Step::isOver)) {
            throw Refusal.byRule("step-before-not-over");
        }
        return step.started(now);
    }

    private static Step supported(Step step, SupportLevel level, Instant now) {
        if (step.state() == State.ACHIEVED || step.state() == State.SKIPPED) {
            throw Refusal.byRule("step-not-in-state");
        }
        return step.supported(level, now);
    }

    private static int placeOf(List<Step> steps, UUID stepId) {
        return steps.stream().map(Step::id).toList().indexOf(stepId);
    }

    /** What happens to a step. */
    sealed interface Move {

        /** It begins; all before it are over. */
        record Start() implements Move {}

        /** The citizen has taken it. */
        record Achieve() implements Move {}

        /** It is left out, with the reason. */
        record Skip(String reason) implements Move {}

        /** The citizen gets more or, as it should be, less help with it. */
        record Support(SupportLevel level) implements Move {}
    }
}
