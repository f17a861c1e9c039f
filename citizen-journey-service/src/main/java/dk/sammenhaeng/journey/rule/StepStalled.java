package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Circumstances.CoordinatedPlan;
import dk.sammenhaeng.journey.journey.Circumstances.JointGoal;
import dk.sammenhaeng.journey.journey.Circumstances.Pause;
import dk.sammenhaeng.journey.journey.Circumstances.StepUnderWay;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Severity;
import dk.sammenhaeng.journey.rule.Threshold.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A step is under way and stands still: it is neither taken nor left out, and the help with it has been the same for too
 * long (et skridt ad gangen; FW-J4). It reaches the worker responsible for a plan of the sectors that own the goal, and
 * ends by itself when the step moves. A planned pause is no standstill.
 */
record StepStalled() implements Rule {

    private static final Threshold DAYS =
            Threshold.of("days", Unit.DAYS, 42, 3, 365, "Standardværdi; kilden nævner intet tal (FW-J4)");

    private static final About ABOUT = About.of(
                    "step-stalled",
                    Severity.ACT,
                    Owner.SECTOR,
                    Solution.TAKE_OR_CHANGE_STEP,
                    Solution.REVIEW_GOALS,
                    Solution.PLAN_PAUSE)
            .with(DAYS);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Answer ask(Journey journey, Facts facts, LocalDate today) {
        int days = facts.thresholds().count(this, DAYS, today);
        List<Pause> pauses = journey.circumstances().pauses();
        boolean paused = pauses.stream().anyMatch(pause -> pause.holdsOn(today));
        return Answer.of(underWay(journey)
                        .filter(one -> !paused && !one.stillFrom(days).isAfter(today))
                        .map(one -> Finding.by(this, journey, "NOT_MOVED")
                                .key(one.step().id())
                                .part(one.step().id())
                                .part(one.goalId())
                                .plans(one.plans())
                                .found())
                        .toList())
                .changingOn(
                        Stream.of(
                                        underWay(journey).map(one -> one.stillFrom(days)),
                                        pauses.stream().map(Pause::from),
                                        pauses.stream().map(Pause::to))
                                .flatMap(each -> each),
                        today);
    }

    private static Stream<UnderWay> underWay(Journey journey) {
        return journey.circumstances().coordinatedPlan().stream().flatMap(whole -> whole.goals().stream()
                .flatMap(goal -> goal.step().stream().map(step -> of(journey, whole, goal, step))));
    }

    private static UnderWay of(Journey journey, CoordinatedPlan whole, JointGoal goal, StepUnderWay step) {
        return new UnderWay(
                goal.id(),
                step,
                journey.plans().stream()
                        .filter(plan -> whole.planIds().contains(plan.id())
                                && step.sectors().contains(plan.sector()))
                        .toList());
    }

    private record UnderWay(UUID goalId, StepUnderWay step, List<Plan> plans) {

        LocalDate stillFrom(int days) {
            return step.movedOn().plusDays(days);
        }
    }
}
