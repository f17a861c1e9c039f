package dk.sammenhaeng.journey.coordinatedplan;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.coordinatedplan.Covered.Effect;
import dk.sammenhaeng.journey.coordinatedplan.Covered.Ground;
import dk.sammenhaeng.journey.journey.Action;
import dk.sammenhaeng.journey.journey.ActionTerms.DoneBy;
import dk.sammenhaeng.journey.journey.Goal;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.plan.PlanTypes;
import dk.sammenhaeng.journey.plan.PlanTypes.PlanType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Fills a coordinated plan from the sector plans, by their ids, so that nobody retypes anything (daily use C1). */
@ApplicationScoped
class FillFromSectorPlans {

    private final PlanTypes planTypes;

    FillFromSectorPlans(PlanTypes planTypes) {
        this.planTypes = planTypes;
    }

    /**
     * What the plan replaces and what it only coordinates, by the law of the day. A plan whose existence alone would tell
     * too much is never written into a plan that others read.
     */
    List<Covered> cover(Journey journey, LocalDate day) {
        return journey.openPlans().stream()
                .filter(plan -> !plan.isOverOn(day))
                .map(plan -> cover(plan, planTypes.on(day, plan.planType())))
                .toList();
    }

    /**
     * Joint goals that join what the sectors want in one life domain. A sector's actions go with them where all its
     * goals lie in that one domain.
     *
     * @param known goals of sector plans that are already joined
     */
    static List<JointGoal> join(Journey journey, Set<UUID> known) {
        Map<String, List<Plan>> byDomain = new TreeMap<>();
        for (Plan plan : journey.openPlans()) {
            domainsOf(plan).forEach(domain -> byDomain.computeIfAbsent(domain, none -> new ArrayList<>())
                    .add(plan));
        }
        List<JointGoal> joined = new ArrayList<>();
        byDomain.forEach((domain, plans) -> {
            List<UUID> goals = plans.stream()
                    .flatMap(plan -> plan.goals().stream())
                    .filter(goal -> isOpen(goal) && goal.lifeDomain().equals(domain) && !known.contains(goal.id()))
                    .map(Goal::id)
                    .toList();
            if (!goals.isEmpty()) {
                joined.add(join(plans, goals, domain));
            }
        });
        return joined;
    }

    private static JointGoal join(List<Plan> plans, List<UUID> goals, String domain) {
        Set<Sector> owners = plans.stream()
                .filter(plan -> plan.goals().stream().map(Goal::id).anyMatch(goals::contains))
                .map(Plan::sector)
                .collect(Collectors.toSet());
        List<Contribution> contributions = plans.stream()
                .filter(plan ->
                        owners.contains(plan.sector()) && domainsOf(plan).equals(Set.of(domain)))
                .flatMap(plan -> plan.actions().stream())
                .map(FillFromSectorPlans::contribution)
                .toList();
        JointGoal bare = JointGoal.joining(UuidCreator.getTimeOrderedEpoch(), owners, goals);
        return bare.revised(bare.aim(), owners, goals, contributions);
    }

    private static Contribution contribution(Action action) {
        return new Contribution(
                UuidCreator.getTimeOrderedEpoch(),
                Optional.of(action.id()),
                Optional.empty(),
                action.terms().doneBy().orElse(DoneBy.STAFF));
    }

    private static Set<String> domainsOf(Plan plan) {
        return plan.goals().stream()
                .filter(FillFromSectorPlans::isOpen)
                .map(Goal::lifeDomain)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static boolean isOpen(Goal goal) {
        return goal.status() == Goal.Status.ACTIVE;
    }

    private static Covered cover(Plan plan, Optional<PlanType> type) {
        Optional<Ground> ground =
                type.map(known -> new Ground(known.law(), known.validFrom(), known.source(), known.toBeChecked()));
        // Without a ground nothing is replaced: a sector's plan is set aside only where law says so.
        Effect effect = type.map(PlanType::inCoordinatedPlan).map(Effect::of).orElse(Effect.COORDINATED);
        return new Covered(plan.id(), plan.sector(), plan.planType(), effect, ground);
    }
}
