package dk.sammenhaeng.journey.coordinatedplan;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.coordinatedplan.AmendPlan.Amended;
import dk.sammenhaeng.journey.coordinatedplan.AmendPlan.Change;
import dk.sammenhaeng.journey.coordinatedplan.Recorded.What;
import dk.sammenhaeng.journey.coordinatedplan.Step.FunctionArea;
import dk.sammenhaeng.journey.coordinatedplan.Step.State;
import dk.sammenhaeng.journey.coordinatedplan.Step.Support;
import dk.sammenhaeng.journey.coordinatedplan.Step.SupportLevel;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds a step to the way to a goal, behind the others (FW-J4). */
@ApplicationScoped
class AddStep {

    private static final int MOST = 30;

    private final AmendPlan amendPlan;

    AddStep(AmendPlan amendPlan) {
        this.amendPlan = amendPlan;
    }

    /**
     * Adds it.
     *
     * @throws Refusal 404 for no such goal, 409 for one that is over, 413 for more than 30 steps
     */
    Amended add(Command command, @Nullable Version seen) {
        return amendPlan.amend(command.citizenId(), command.planId(), seen, (plan, reader, now) -> {
            JointGoal goal = plan.goal(command.goalId()).orElseThrow(Refusal::notFound);
            if (!goal.isOpen()) {
                throw Refusal.byRule("joint-goal-not-active");
            }
            if (goal.steps().size() >= MOST) {
                throw Refusal.tooLarge("joint-goal-too-many-steps", MOST);
            }
            Step step = new Step(
                    UuidCreator.getTimeOrderedEpoch(),
                    command.title(),
                    command.functionArea(),
                    State.WAITING,
                    List.of(new Support(now, command.support())),
                    Optional.empty(),
                    Optional.empty());
            return new Change(plan.with(goal.stepping(Steps.and(goal.steps(), step))), What.STEP_ADDED, step.id());
        });
    }

    /** What the step is and how much help it begins with. */
    record Command(
            UUID citizenId,
            UUID planId,
            UUID goalId,
            String title,
            Optional<FunctionArea> functionArea,
            SupportLevel support) {}
}
