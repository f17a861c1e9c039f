package dk.sammenhaeng.journey.coordinatedplan;

import dk.sammenhaeng.journey.letter.OwnWords;
import dk.sammenhaeng.platform.http.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The one plan over sectors (helhedsorienteret plan, act no. 707 of 2018), whole, as one version of it says. What stands
 * in a sector plan is named by id alone, so that who may read it is decided when it is read.
 */
record CoordinatedPlan(
        UUID id,
        Standing standing,
        Offer offer,
        Optional<PlanConsent> consent,
        List<Covered> covered,
        Words words,
        List<JointGoal> goals) {

    CoordinatedPlan {
        covered = List.copyOf(covered);
        goals = List.copyOf(goals);
    }

    /** The states of a plan. */
    enum Status {
        DRAFT,
        ACTIVE,
        /** The citizen did not want it. */
        DECLINED,
        /** The citizen took the consent back, or it ended with the ground it rested on. */
        WITHDRAWN,
        CLOSED
    }

    /** A state, since when and why. */
    record Standing(Status status, Instant since, Optional<String> reason) {}

    /** What a plan still needs before it can be activated. */
    enum Missing {
        CONSENT,
        COORDINATOR,
        WISH,
        RESOURCE,
        /** What the citizen needs (FV-C13). */
        NEED,
        /** A talk on needs with the citizen, or with who speaks for the citizen, is not on record (FV-C13). */
        DIALOGUE,
        COVERED_PLAN,
        GROUND,
        RELATIVE_PERMISSION
    }

    /** What a plan is told of although it does not stop it. */
    enum Warning {
        /** Nothing the citizen does alone or together with others (FW-J3). */
        NOTHING_OF_THE_CITIZENS_OWN,
        /** Two sectors or more and no time for coordination (CIT-12). */
        NO_COORDINATION_TIME,
        GOAL_WITHOUT_ACTION,
        /** Help with a step has grown; it should fall (FW-J4). */
        SUPPORT_RISES,
        /** A sector plan came after the plans were looked at; see {@code coverings}. */
        PLAN_NOT_COVERED
    }

    Status status() {
        return standing.status();
    }

    /** True for a plan that is not over. */
    boolean isOpen() {
        return status() == Status.DRAFT || status() == Status.ACTIVE;
    }

    /** True while the citizen consents to it. */
    boolean hasConsent() {
        return consent.filter(PlanConsent::given).isPresent();
    }

    Optional<JointGoal> goal(UUID goalId) {
        return goals.stream().filter(goal -> goal.id().equals(goalId)).findFirst();
    }

    /**
     * What is missing before the plan can be activated. Which sectors are concerned plays no part: the target group is
     * not limited by an employment perspective (CIT-07).
     */
    Set<Missing> missing(Footing footing) {
        Set<Missing> missing = EnumSet.noneOf(Missing.class);
        require(missing, hasConsent(), Missing.CONSENT);
        require(missing, footing.hasCoordinator(), Missing.COORDINATOR);
        require(missing, !words.wishes().isEmpty(), Missing.WISH);
        require(missing, !words.resources().isEmpty(), Missing.RESOURCE);
        require(missing, !words.needs().isEmpty(), Missing.NEED);
        require(missing, footing.wasTalkedAbout(), Missing.DIALOGUE);
        require(missing, !covered.isEmpty(), Missing.COVERED_PLAN);
        require(missing, covered.stream().allMatch(plan -> plan.ground().isPresent()), Missing.GROUND);
        require(
                missing,
                words.relatives().stream()
                        .allMatch(relative -> relative.permittedOn().isPresent()),
                Missing.RELATIVE_PERMISSION);
        return missing;
    }

    /**
     * What the readers should think about.
     *
     * @param sectorPlans those in force around the citizen
     * @param timed true while time for coordination is planned with the citizen's team
     */
    Set<Warning> warnings(List<UUID> sectorPlans, boolean timed) {
        Set<Warning> warnings = EnumSet.noneOf(Warning.class);
        List<JointGoal> open = goals.stream().filter(JointGoal::isOpen).toList();
        require(
                warnings,
                open.stream().flatMap(goal -> goal.contributions().stream()).anyMatch(Contribution::involvesTheCitizen),
                Warning.NOTHING_OF_THE_CITIZENS_OWN);
        require(
                warnings,
                timed || covered.stream().map(Covered::sector).distinct().count() < 2,
                Warning.NO_COORDINATION_TIME);
        require(warnings, open.stream().noneMatch(goal -> goal.contributions().isEmpty()), Warning.GOAL_WITHOUT_ACTION);
        require(
                warnings,
                open.stream().flatMap(goal -> goal.steps().stream()).noneMatch(Step::supportRises),
                Warning.SUPPORT_RISES);
        require(
                warnings,
                covered.stream().map(Covered::planId).toList().containsAll(sectorPlans),
                Warning.PLAN_NOT_COVERED);
        return warnings;
    }

    /** The plan in force. */
    CoordinatedPlan activated(Instant now, Footing footing) {
        if (status() != Status.DRAFT) {
            throw Refusal.byRule("coordinated-plan-not-draft");
        }
        Set<Missing> missing = missing(footing);
        if (!missing.isEmpty()) {
            throw Refusal.byRule(
                    "coordinated-plan-not-ready",
                    String.join(", ", missing.stream().map(Enum::name).toList()));
        }
        return copy(new Standing(Status.ACTIVE, now, Optional.empty()), consent, covered, words, goals);
    }

    /** The plan after the citizen has said yes or no to it; a no ends it at once. */
    CoordinatedPlan consented(PlanConsent said, Optional<String> reason) {
        if (said.given()) {
            requireOpen();
            return copy(standing, Optional.of(said), covered, words, goals);
        }
        return switch (status()) {
            case DRAFT -> ended(Status.DECLINED, said, reason);
            case ACTIVE -> ended(Status.WITHDRAWN, said, reason);
            case CLOSED -> copy(standing, Optional.of(said), covered, words, goals);
            case DECLINED, WITHDRAWN -> this;
        };
    }

    /** The plan once its consent has ended with the ground it rested on: in force it is not without one. */
    CoordinatedPlan lapsed(Instant now) {
        Standing after = status() == Status.ACTIVE ? new Standing(Status.WITHDRAWN, now, Optional.empty()) : standing;
        return isOpen() ? copy(after, Optional.empty(), covered, words, goals) : this;
    }

    /** The plan after the team has closed it. */
    CoordinatedPlan closed(Instant now, String reason) {
        requireOpen();
        return copy(new Standing(Status.CLOSED, now, Optional.of(reason)), consent, covered, words, goals);
    }

    /** The plan with other words; who needs support for long gets no planned end of it. */
    CoordinatedPlan describedAs(Words newWords) {
        requireOpen();
        List<JointGoal> kept = newWords.longTermNeed()
                ? goals.stream().map(JointGoal::withoutEndOfSupport).toList()
                : goals;
        return copy(standing, consent, covered, newWords, kept);
    }

    /** The plan covering other sector plans. */
    CoordinatedPlan covering(List<Covered> plans, List<JointGoal> joined) {
        requireOpen();
        return copy(
                standing,
                consent,
                plans,
                words,
                Stream.concat(goals.stream(), joined.stream()).toList());
    }

    /** The plan with a new goal, or with one in place of what it was. */
    CoordinatedPlan with(JointGoal changed) {
        requireOpen();
        if (words.longTermNeed() && changed.aim().supportEndsOn().isPresent()) {
            throw Refusal.byRule("long-term-need");
        }
        List<JointGoal> all = new ArrayList<>(
                goals.stream().filter(goal -> !goal.id().equals(changed.id())).toList());
        all.add(changed);
        all.sort(Comparator.comparing(JointGoal::id));
        return copy(standing, consent, covered, words, all);
    }

    /**
     * The plan without what came along with a hand-over that did not happen after all.
     *
     * @param goalIds the goals that came along
     * @param said what is said here, which stays
     */
    CoordinatedPlan without(OwnWords came, Set<UUID> goalIds, Words said) {
        return copy(
                standing,
                consent,
                covered,
                words.without(came, said),
                goals.stream().filter(goal -> !goalIds.contains(goal.id())).toList());
    }

    private CoordinatedPlan ended(Status status, PlanConsent said, Optional<String> reason) {
        return copy(new Standing(status, said.recordedAt(), reason), Optional.of(said), covered, words, goals);
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw Refusal.byRule("coordinated-plan-not-open");
        }
    }

    private CoordinatedPlan copy(
            Standing newStanding,
            Optional<PlanConsent> newConsent,
            List<Covered> newCovered,
            Words newWords,
            List<JointGoal> newGoals) {
        return new CoordinatedPlan(id, newStanding, offer, newConsent, newCovered, newWords, newGoals);
    }

    private static <T> void require(Set<T> found, boolean holds, T otherwise) {
        if (!holds) {
            found.add(otherwise);
        }
    }
}
