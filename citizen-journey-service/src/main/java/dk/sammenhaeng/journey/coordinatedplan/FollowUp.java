package dk.sammenhaeng.journey.coordinatedplan;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.coordinatedplan.CoordinatedPlan.Status;
import dk.sammenhaeng.journey.journey.Action;
import dk.sammenhaeng.journey.journey.Goal;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.platform.time.DanishCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a sector must follow up alone now that the coordinated plan is over (daily use C1): its own plan is its own again,
 * complete, and nothing of what others wrote goes with it.
 *
 * @param jointParts those of the goals and actions that the coordinated plan had made joint
 */
record FollowUp(
        UUID id,
        UUID citizenId,
        UUID coordinatedPlanId,
        UUID planId,
        Sector sector,
        Status because,
        List<UUID> goals,
        List<UUID> actions,
        List<UUID> jointParts,
        LocalDate dueOn,
        Instant createdAt) {

    /** One for each sector plan that was covered and is still in force. */
    static List<FollowUp> after(CoordinatedPlan ended, Journey journey, Instant now, Period within) {
        LocalDate today = DanishCalendar.dayOf(now);
        Set<UUID> joint = ended.goals().stream()
                .filter(JointGoal::isOpen)
                .flatMap(goal -> Stream.concat(
                        goal.sectorGoals().stream(),
                        goal.contributions().stream()
                                .map(Contribution::actionId)
                                .flatMap(Optional::stream)))
                .collect(Collectors.toSet());
        Set<UUID> covered = ended.covered().stream().map(Covered::planId).collect(Collectors.toSet());
        return journey.plans().stream()
                .filter(plan -> covered.contains(plan.id()))
                .map(plan -> of(ended, journey, plan, joint, now, today.plus(within)))
                .toList();
    }

    private static FollowUp of(
            CoordinatedPlan ended, Journey journey, Plan plan, Set<UUID> joint, Instant now, LocalDate dueOn) {
        List<UUID> goals = plan.goals().stream()
                .filter(goal -> goal.status() == Goal.Status.ACTIVE)
                .map(Goal::id)
                .toList();
        List<UUID> actions = plan.actions().stream()
                .filter(action -> !action.isOverOn(DanishCalendar.dayOf(now)))
                .map(Action::id)
                .toList();
        return new FollowUp(
                UuidCreator.getTimeOrderedEpoch(),
                journey.citizenId(),
                ended.id(),
                plan.id(),
                plan.sector(),
                ended.status(),
                goals,
                actions,
                Stream.concat(goals.stream(), actions.stream())
                        .filter(joint::contains)
                        .toList(),
                dueOn,
                now);
    }
}
