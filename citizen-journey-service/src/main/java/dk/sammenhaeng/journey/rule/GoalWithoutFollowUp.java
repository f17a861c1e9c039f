package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Circumstances.CoordinatedPlan;
import dk.sammenhaeng.journey.journey.Circumstances.JointGoal;
import dk.sammenhaeng.journey.journey.Goal;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Severity;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A goal has no day of follow-up (opfølgning), or the day has passed without one. One finding per plan and reason, so
 * that a plan is one task and not one per goal.
 */
record GoalWithoutFollowUp() implements Rule {

    private static final About ABOUT = About.of(
            "goal-without-follow-up", Severity.KNOW, Owner.SECTOR, Solution.SET_FOLLOW_UP, Solution.FOLLOW_UP_NOW);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Answer ask(Journey journey, Facts facts, LocalDate today) {
        List<Followed> goals = Stream.concat(ofPlans(journey), joint(journey)).toList();
        List<Finding> findings = new ArrayList<>();
        for (State state : List.of(State.NOT_SET, State.OVERDUE)) {
            goals.stream().map(Followed::owner).distinct().forEach(owner -> {
                List<Followed> same = goals.stream()
                        .filter(goal -> goal.owner().equals(owner) && goal.on(today) == state)
                        .toList();
                if (!same.isEmpty()) {
                    findings.add(finding(journey, state, owner, same));
                }
            });
        }
        return Answer.of(findings)
                .changingOn(goals.stream().flatMap(goal -> goal.due().stream()).map(day -> day.plusDays(1)), today);
    }

    private Finding finding(Journey journey, State state, UUID owner, List<Followed> goals) {
        Finding.Draft draft = Finding.by(this, journey, state.name()).key(state.keyOf(owner));
        goals.forEach(goal -> draft.part(goal.id()).plans(goal.plans()));
        return draft.found();
    }

    private static Stream<Followed> ofPlans(Journey journey) {
        return journey.plans().stream().flatMap(plan -> plan.goals().stream()
                .filter(goal -> goal.status() == Goal.Status.ACTIVE)
                .map(goal -> new Followed(goal.id(), plan.id(), List.of(plan), goal.followUpOn(), goal.movedOn())));
    }

    private static Stream<Followed> joint(Journey journey) {
        return journey.circumstances().coordinatedPlan().stream()
                .flatMap(whole -> whole.goals().stream().map(goal -> joint(journey, whole, goal)));
    }

    private static Followed joint(Journey journey, CoordinatedPlan whole, JointGoal goal) {
        return new Followed(
                goal.id(),
                whole.id(),
                journey.plans().stream()
                        .filter(plan -> whole.planIds().contains(plan.id()))
                        .toList(),
                goal.followUpOn(),
                goal.movedOn());
    }

    private enum State {
        NOT_SET,
        OVERDUE,
        FINE;

        /** The plan itself for the one, a name of its own for the other: a plan may have both. */
        UUID keyOf(UUID owner) {
            return this == NOT_SET ? owner : UUID.nameUUIDFromBytes((owner + name()).getBytes(StandardCharsets.UTF_8));
        }
    }

    private record Followed(
            UUID id, UUID owner, List<Plan> plans, Optional<LocalDate> due, Optional<LocalDate> movedOn) {

        State on(LocalDate today) {
            if (due.isEmpty()) {
                return State.NOT_SET;
            }
            boolean past = due.get().isBefore(today);
            boolean done = movedOn.filter(moved -> !moved.isBefore(due.get())).isPresent();
            return past && !done ? State.OVERDUE : State.FINE;
        }
    }
}
