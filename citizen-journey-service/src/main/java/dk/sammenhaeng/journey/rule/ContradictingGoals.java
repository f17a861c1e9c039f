package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Circumstances.CoordinatedPlan;
import dk.sammenhaeng.journey.journey.Goal;
import dk.sammenhaeng.journey.journey.Goal.Direction;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Severity;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Goals of different plans, or a plan's and a joint one, pull one life domain (livsområde) in opposite directions
 * (CIT-01: contradictory goals). Within one plan its own system decides. One finding per life domain.
 */
record ContradictingGoals() implements Rule {

    private static final About ABOUT = About.of(
            "contradicting-goals",
            Severity.ACT,
            Owner.COORDINATION,
            Solution.AGREE_ON_DIRECTION,
            Solution.REVIEW_GOALS);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Answer ask(Journey journey, Facts facts, LocalDate today) {
        Map<String, List<Pulling>> byDomain = Stream.concat(ofPlans(journey), joint(journey))
                .collect(Collectors.groupingBy(Pulling::domain, TreeMap::new, Collectors.toList()));
        return Answer.of(byDomain.values().stream()
                .map(goals -> goals.stream()
                        .filter(goal -> goals.stream().anyMatch(goal::contradicts))
                        .toList())
                .filter(goals -> !goals.isEmpty())
                .map(goals -> finding(journey, goals))
                .toList());
    }

    private Finding finding(Journey journey, List<Pulling> goals) {
        Finding.Draft draft = Finding.by(this, journey, "OPPOSITE_DIRECTIONS")
                .key(UUID.nameUUIDFromBytes(goals.getFirst().domain().getBytes(StandardCharsets.UTF_8)));
        goals.forEach(goal -> draft.part(goal.id()).plans(goal.plans()));
        return draft.found();
    }

    private static Stream<Pulling> ofPlans(Journey journey) {
        return journey.plans().stream().flatMap(plan -> plan.goals().stream()
                .filter(goal -> goal.status() == Goal.Status.ACTIVE)
                .flatMap(goal -> goal.direction().stream()
                        .map(direction ->
                                new Pulling(goal.id(), goal.lifeDomain(), direction, plan.id(), List.of(plan)))));
    }

    private static Stream<Pulling> joint(Journey journey) {
        return journey.circumstances().coordinatedPlan().stream()
                .flatMap(whole -> whole.goals().stream().flatMap(goal -> goal.direction().stream()
                        .map(direction -> new Pulling(
                                goal.id(), goal.lifeDomain(), direction, whole.id(), plansOf(journey, whole)))));
    }

    private static List<Plan> plansOf(Journey journey, CoordinatedPlan whole) {
        return journey.plans().stream()
                .filter(plan -> whole.planIds().contains(plan.id()))
                .toList();
    }

    /** A goal that wants more or less of something. */
    private record Pulling(UUID id, String domain, Direction direction, UUID owner, List<Plan> plans) {

        boolean contradicts(Pulling other) {
            boolean opposite = (direction == Direction.MORE && other.direction == Direction.LESS)
                    || (direction == Direction.LESS && other.direction == Direction.MORE);
            return opposite && !owner.equals(other.owner);
        }
    }
}
