package dk.sammenhaeng.journey.coordinatedplan;

import dk.sammenhaeng.journey.coordinatedplan.AmendPlan.Change;
import dk.sammenhaeng.journey.coordinatedplan.Confirmation.By;
import dk.sammenhaeng.journey.coordinatedplan.Recorded.What;
import dk.sammenhaeng.journey.incoming.WordsWithdrawn;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.letter.OwnWords;
import dk.sammenhaeng.journey.profile.ResourceProfiles;
import dk.sammenhaeng.platform.access.Acting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Takes what came along out of the plan that began with it when the citizen did not move here after all (C5), out of its
 * former versions, too. A plan the citizen has once consented to is theirs, and so is a goal they have confirmed.
 */
@ApplicationScoped
class TakeBackReceivedWords {

    private final AmendPlan amendPlan;
    private final CoordinatedPlanRows rows;
    private final ResourceProfiles profiles;

    TakeBackReceivedWords(AmendPlan amendPlan, CoordinatedPlanRows rows, ResourceProfiles profiles) {
        this.amendPlan = amendPlan;
        this.rows = rows;
        this.profiles = profiles;
    }

    void withdrawn(@Observes WordsWithdrawn told) {
        told.received()
                .begunPlan()
                .ifPresent(planId ->
                        takeBack(told.journey(), planId, told.received().words()));
    }

    private void takeBack(Journey journey, UUID planId, OwnWords came) {
        List<Recorded> versions = rows.every(journey.records(), planId);
        if (versions.isEmpty()
                || versions.stream().anyMatch(version -> version.plan().hasConsent())) {
            return;
        }
        Words said = profiles.of(journey.records()).map(Words::of).orElse(Words.NONE);
        Set<UUID> goals = cameAlong(versions);
        amendPlan.noteOwn(
                journey,
                planId,
                Acting.current().actor(),
                (plan, now) -> new Change(plan.without(came, goals, said), What.WORDS_TAKEN_BACK, planId));
        rows.rewrite(
                planId,
                versions.stream()
                        .map(version -> version.with(version.plan().without(came, goals, said)))
                        .toList(),
                goals);
    }

    /** Those the draft began with that join no goal of a sector, without those the citizen has made their own here. */
    static Set<UUID> cameAlong(List<Recorded> versions) {
        Set<UUID> confirmed = versions.getLast().plan().goals().stream()
                .filter(goal -> goal.confirmations().stream().anyMatch(word -> word.by() == By.CITIZEN))
                .map(JointGoal::id)
                .collect(Collectors.toSet());
        return versions.getFirst().plan().goals().stream()
                .filter(goal -> goal.sectorGoals().isEmpty())
                .map(JointGoal::id)
                .filter(Predicate.not(confirmed::contains))
                .collect(Collectors.toSet());
    }
}
