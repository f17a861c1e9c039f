package dk.sammenhaeng.journey.coordinatedplan;

import dk.sammenhaeng.journey.coordinatedplan.AmendPlan.Amended;
import dk.sammenhaeng.journey.coordinatedplan.AmendPlan.Change;
import dk.sammenhaeng.journey.coordinatedplan.Recorded.What;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Brings a draft into force: with the citizen's consent, and never a second one beside another (catalogue C1). */
@ApplicationScoped
class ActivatePlan {

    private final AmendPlan amendPlan;
    private final CoordinatedPlanRows rows;

    ActivatePlan(AmendPlan amendPlan, CoordinatedPlanRows rows) {
        this.amendPlan = amendPlan;
        this.rows = rows;
    }

    /**
     * Activates the plan.
     *
     * @throws Refusal 409 with the id of the plan that is already active, or with what is still missing
     */
    Amended activate(UUID citizenId, UUID planId, @Nullable Version seen) {
        return amendPlan.amend(citizenId, planId, seen, (plan, reader, now) -> {
            rows.active(reader.journey().records()).ifPresent(active -> {
                throw Refusal.byRule("coordinated-plan-already-active", active);
            });
            Footing footing = Footing.of(reader.journey(), plan.id());
            return new Change(plan.activated(now, footing), What.ACTIVATED, plan.id());
        });
    }
}
