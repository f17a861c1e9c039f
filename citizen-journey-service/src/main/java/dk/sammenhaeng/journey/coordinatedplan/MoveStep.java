package dk.sammenhaeng.journey.coordinatedplan;

import dk.sammenhaeng.journey.coordinatedplan.AmendPlan.Amended;
import dk.sammenhaeng.journey.coordinatedplan.AmendPlan.Change;
import dk.sammenhaeng.journey.coordinatedplan.Recorded.What;
import dk.sammenhaeng.journey.coordinatedplan.Steps.Move;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A step begins, is taken, is left out or needs less help; one at a time (FW-J4). */
@ApplicationScoped
class MoveStep {

    private final AmendPlan amendPlan;

    MoveStep(AmendPlan amendPlan) {
        this.amendPlan = amendPlan;
    }

    /**
     * Moves it.
     *
     * @throws Refusal 404 for no such step, 409 when a step before it is not over or it is not in the state for it
     */
    Amended move(Command command, @Nullable Version seen) {
        return amendPlan.amend(command.citizenId(), command.planId(), seen, (plan, reader, now) -> {
            JointGoal goal = plan.goal(command.goalId()).orElseThrow(Refusal::notFound);
            if (goal.status() != JointGoal.Status.ACTIVE) {
                throw Refusal.byRule("joint-goal-not-active");
            }
            List<Step> moved = Steps.move(goal.steps(), command.stepId(), command.move(), now)
                    .orElseThrow(Refusal::notFound);
            return new Change(plan.with(goal.stepping(moved)), What.STEP_MOVED, command.stepId());
        });
    }

    /** Which step, and what happens to it. */
    record Command(UUID citizenId, UUID planId, UUID goalId, UUID stepId, Move move) {}
}
