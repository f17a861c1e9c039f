package dk.sammenhaeng.journey.coordinatedplan;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.coordinatedplan.Step.FunctionArea;
import dk.sammenhaeng.journey.coordinatedplan.Step.SupportLevel;
import dk.sammenhaeng.journey.journey.Action;
import dk.sammenhaeng.journey.journey.ActionTerms.DoneBy;
import dk.sammenhaeng.journey.journey.Goal;
import dk.sammenhaeng.journey.journey.Goal.Direction;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** A joint goal as one caller may see it: what stands in a sector's plan is shown to who may read that plan now. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record JointGoalView(
        UUID goalId,
        JointGoal.Kind kind,
        Optional<String> title,
        Optional<String> lifeDomain,
        Optional<Direction> direction,
        JointGoal.Status status,
        Optional<LocalDate> followUpOn,
        Optional<LocalDate> movedOn,
        Optional<LocalDate> supportEndsOn,
        Optional<LocalDate> jobStartedOn,
        List<Sector> sectors,
        List<PartView> sectorGoals,
        List<ContributionView> contributions,
        List<Confirmation> confirmations,
        Optional<String> couldNotTakePart,
        Optional<UUID> currentStepId,
        List<StepView> steps,
        Optional<String> reason) {

    static JointGoalView of(JointGoal goal, Reader reader) {
        JointGoal.Aim aim = goal.aim();
        return new JointGoalView(
                goal.id(),
                aim.kind(),
                aim.title(),
                aim.lifeDomain(),
                aim.direction(),
                goal.status(),
                aim.followUpOn(),
                goal.movedOn(),
                aim.supportEndsOn(),
                aim.jobStartedOn(),
                goal.sectors().stream()
                        .filter(sector -> mayKnow(sector, reader))
                        .toList(),
                goal.sectorGoals().stream()
                        .filter(id -> mayKnow(reader.planOfGoal(id), reader))
                        .map(id -> PartView.ofGoal(id, reader))
                        .toList(),
                goal.contributions().stream()
                        .filter(part -> mayKnow(part.actionId().flatMap(reader::planOfAction), reader))
                        .map(part -> ContributionView.of(part, reader))
                        .toList(),
                goal.confirmations(),
                goal.couldNotTakePart(),
                Steps.current(goal.steps()).map(Step::id),
                goal.steps().stream().map(StepView::of).toList(),
                goal.reason());
    }

    private static boolean mayKnow(Optional<Plan> plan, Reader reader) {
        return plan.map(Plan::id).filter(id -> !reader.mayKnow(id)).isEmpty();
    }

    /** False where all that the sector has around the citizen is hidden from the reader. */
    private static boolean mayKnow(Sector sector, Reader reader) {
        List<UUID> plans = reader.journey().plans().stream()
                .filter(plan -> plan.sector() == sector)
                .map(Plan::id)
                .toList();
        return plans.isEmpty() || plans.stream().anyMatch(reader::mayKnow);
    }

    /**
     * A goal or an action of a sector plan.
     *
     * @param inForce false where the sector's plan no longer has it
     * @param title only for who may read the sector's plan
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record PartView(UUID id, boolean inForce, boolean contentShown, Optional<Sector> sector, Optional<String> title) {

        static PartView ofGoal(UUID id, Reader reader) {
            return of(id, reader, reader.planOfGoal(id), plan -> plan.goals().stream()
                    .filter(goal -> goal.id().equals(id))
                    .map(Goal::title)
                    .findFirst());
        }

        static PartView ofAction(UUID id, Reader reader) {
            return of(id, reader, reader.planOfAction(id), plan -> plan.actions().stream()
                    .filter(action -> action.id().equals(id))
                    .map(Action::title)
                    .findFirst());
        }

        private static PartView of(
                UUID id, Reader reader, Optional<Plan> plan, Function<Plan, Optional<String>> title) {
            return new PartView(
                    id,
                    plan.isPresent(),
                    plan.filter(reader::mayRead).isPresent(),
                    plan.map(Plan::sector),
                    plan.filter(reader::mayRead).flatMap(title));
        }
    }

    /** What is done for the goal and by whom. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ContributionView(UUID id, DoneBy doneBy, Optional<String> words, Optional<PartView> action) {

        static ContributionView of(Contribution part, Reader reader) {
            return new ContributionView(
                    part.id(), part.doneBy(), part.words(), part.actionId().map(id -> PartView.ofAction(id, reader)));
        }
    }

    /** A step on the way, with its level of support now and over time. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record StepView(
            UUID stepId,
            String title,
            Optional<FunctionArea> functionArea,
            Step.State state,
            SupportLevel support,
            List<SupportView> supportCurve,
            Optional<String> reason) {

        static StepView of(Step step) {
            return new StepView(
                    step.id(),
                    step.title(),
                    step.functionArea(),
                    step.state(),
                    step.support().getLast().level(),
                    step.support().stream()
                            .map(support -> new SupportView(support.since(), support.level()))
                            .toList(),
                    step.reason());
        }
    }

    /** A level of support and since when. */
    record SupportView(Instant since, SupportLevel level) {}
}
