package dk.sammenhaeng.journey.coordinatedplan;

import dk.sammenhaeng.journey.coordinatedplan.AmendPlan.Amended;
import dk.sammenhaeng.journey.coordinatedplan.AmendPlan.Change;
import dk.sammenhaeng.journey.coordinatedplan.Recorded.What;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes what stands in the plan itself: the citizen's words and resources, needs, rights and duties. */
@ApplicationScoped
class DescribePlan {

    private final AmendPlan amendPlan;
    private final TargetGroups targetGroups;
    private final DanishCalendar calendar;

    DescribePlan(AmendPlan amendPlan, TargetGroups targetGroups, DanishCalendar calendar) {
        this.amendPlan = amendPlan;
        this.targetGroups = targetGroups;
        this.calendar = calendar;
    }

    /**
     * Puts the words in place of the former ones.
     *
     * @throws Refusal 400 for a target group there is not, and as the version and the plan's readers ask
     */
    Amended describe(UUID citizenId, UUID planId, @Nullable Version seen, Words words) {
        targetGroups.require(words.targetGroups(), calendar.today());
        return amendPlan.amend(
                citizenId,
                planId,
                seen,
                (plan, reader, now) -> new Change(plan.describedAs(words), What.DESCRIBED, plan.id()));
    }
}
