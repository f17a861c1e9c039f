package dk.sammenhaeng.journey.coordinatedplan;

import dk.sammenhaeng.journey.coordinatedplan.AmendPlan.Amended;
import dk.sammenhaeng.journey.coordinatedplan.AmendPlan.Change;
import dk.sammenhaeng.journey.coordinatedplan.Recorded.What;
import dk.sammenhaeng.platform.http.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes what stands in the plan itself: the citizen's words and resources, needs, rights and duties. */
@ApplicationScoped
class DescribePlan {

    private final AmendPlan amendPlan;

    DescribePlan(AmendPlan amendPlan) {
        this.amendPlan = amendPlan;
    }

    /** Puts the words in place of the former ones. */
    Amended describe(UUID citizenId, UUID planId, @Nullable Version seen, Words words) {
        return amendPlan.amend(
                citizenId,
                planId,
                seen,
                (plan, reader, now) -> new Change(plan.describedAs(words), What.DESCRIBED, plan.id()));
    }
}
