package dk.sammenhaeng.journey.coordinatedplan;

import dk.sammenhaeng.journey.journey.Sector;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What others may know of a citizen's active coordinated plan: its own words alone, nothing of a sector's plan. */
@ApplicationScoped
public class ActivePlans {

    private final CoordinatedPlanRows rows;

    ActivePlans(CoordinatedPlanRows rows) {
        this.rows = rows;
    }

    /**
     * The active plan of a citizen, while the citizen consents to it.
     *
     * @param records those of the citizen
     */
    public Optional<ActivePlan> of(List<UUID> records) {
        return rows.active(records)
                .flatMap(id -> rows.latest(records, id))
                .map(Recorded::plan)
                .filter(CoordinatedPlan::hasConsent)
                .map(plan -> new ActivePlan(
                        plan.id(),
                        plan.goals().stream()
                                .filter(goal -> goal.status() == JointGoal.Status.ACTIVE)
                                .flatMap(goal -> goal.aim().title().stream()
                                        .map(title -> new ActiveGoal(
                                                goal.id(),
                                                title,
                                                List.copyOf(goal.sectors()),
                                                goal.aim().followUpOn())))
                                .toList()));
    }

    /** A plan in force with the goals that are worked on. */
    public record ActivePlan(UUID coordinatedPlanId, List<ActiveGoal> goals) {}

    /** A joint goal that is worked on. */
    public record ActiveGoal(UUID goalId, String title, List<Sector> sectors, Optional<LocalDate> followUpOn) {}
}
