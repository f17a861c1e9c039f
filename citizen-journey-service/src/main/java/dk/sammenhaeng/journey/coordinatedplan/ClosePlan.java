package dk.sammenhaeng.journey.coordinatedplan;

import dk.sammenhaeng.journey.coordinatedplan.AmendPlan.Amended;
import dk.sammenhaeng.journey.coordinatedplan.AmendPlan.Change;
import dk.sammenhaeng.journey.coordinatedplan.Recorded.What;
import dk.sammenhaeng.platform.http.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Closes a plan that is no longer needed; each sector gets its own plan back (daily use C1). */
@ApplicationScoped
class ClosePlan {

    private final AmendPlan amendPlan;

    ClosePlan(AmendPlan amendPlan) {
        this.amendPlan = amendPlan;
    }

    /** Closes the plan with the reason. */
    Amended close(UUID citizenId, UUID planId, @Nullable Version seen, String reason) {
        return amendPlan.amend(
                citizenId,
                planId,
                seen,
                (plan, reader, now) -> new Change(plan.closed(now, reason), What.CLOSED, plan.id()));
    }
}
