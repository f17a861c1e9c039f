package dk.sammenhaeng.journey.coordinatedplan;

import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Sector;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What others may know of a citizen's active coordinated plan: its own words alone, nothing of a sector's plan. */
@ApplicationScoped
public class ActivePlans {

    private final CoordinatedPlanRows rows;

    ActivePlans(CoordinatedPlanRows rows) {
        this.rows = rows;
    }

    /** The active plan of each citizen who has one and consents to it, by the citizen's id. */
    public Map<UUID, ActivePlan> of(List<Journey> journeys) {
        Map<UUID, CoordinatedPlan> active = rows.allActive(
                journeys.stream().flatMap(journey -> journey.records().stream()).toList());
        Map<UUID, ActivePlan> plans = new HashMap<>();
        for (Journey journey : journeys) {
            journey.records().stream()
                    .flatMap(record -> Optional.ofNullable(active.get(record)).stream())
                    .min(Comparator.comparing(CoordinatedPlan::id))
                    .filter(CoordinatedPlan::hasConsent)
                    .ifPresent(plan -> plans.put(journey.citizenId(), activePlan(plan)));
        }
        return plans;
    }

    private static ActivePlan activePlan(CoordinatedPlan plan) {
        return new ActivePlan(
                plan.id(),
                plan.goals().stream()
                        .filter(goal -> goal.status() == JointGoal.Status.ACTIVE)
                        .flatMap(goal -> goal.aim().title().stream()
                                .map(title -> new ActiveGoal(
                                        goal.id(),
                                        title,
                                        List.copyOf(goal.sectors()),
                                        goal.aim().followUpOn())))
                        .toList());
    }

    /** A plan in force with the goals that are worked on. */
    public record ActivePlan(UUID coordinatedPlanId, List<ActiveGoal> goals) {}

    /** A joint goal that is worked on. */
    public record ActiveGoal(UUID goalId, String title, List<Sector> sectors, Optional<LocalDate> followUpOn) {}
}
