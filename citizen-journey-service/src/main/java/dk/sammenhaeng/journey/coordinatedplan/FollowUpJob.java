package dk.sammenhaeng.journey.coordinatedplan;

import dk.sammenhaeng.journey.coordinatedplan.AmendPlan.Change;
import dk.sammenhaeng.journey.coordinatedplan.Recorded.What;
import dk.sammenhaeng.journey.employment.JobBegan;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Lets a team look at a goal of lasting employment some time after the job began (varig beskæftigelse, FV-C15), by what the
 * job centre noted: nobody registers the job a second time.
 */
@ApplicationScoped
class FollowUpJob {

    private final AmendPlan amendPlan;
    private final CoordinatedPlanRows rows;
    private final CoordinatedPlanSettings settings;
    private final Clock clock;

    FollowUpJob(AmendPlan amendPlan, CoordinatedPlanRows rows, CoordinatedPlanSettings settings, Clock clock) {
        this.amendPlan = amendPlan;
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    void began(@Observes JobBegan began) {
        Journey journey = began.journey();
        LocalDate today = DanishCalendar.dayOf(clock.instant());
        LocalDate followUpOn = began.startedOn().plus(settings.employmentFollowUp());
        if (followUpOn.isBefore(today)) {
            return;
        }
        rows.all(journey.records()).stream()
                .map(Recorded::plan)
                .filter(plan -> plan.isOpen() && !goals(plan).isEmpty())
                .forEach(plan -> amendPlan.noteOwn(journey, plan.id(), (latest, now) -> {
                    CoordinatedPlan next = latest;
                    for (JointGoal goal : goals(latest)) {
                        next = next.with(goal.jobBegan(began.startedOn(), followUpOn, today));
                    }
                    UUID first = goals(latest).getFirst().id();
                    return new Change(next, What.GOAL_SET, first);
                }));
    }

    private static List<JointGoal> goals(CoordinatedPlan plan) {
        return plan.goals().stream().filter(JointGoal::awaitsAJob).toList();
    }
}
