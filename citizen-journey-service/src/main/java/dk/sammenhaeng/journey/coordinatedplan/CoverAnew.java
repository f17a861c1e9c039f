package dk.sammenhaeng.journey.coordinatedplan;

import dk.sammenhaeng.journey.coordinatedplan.AmendPlan.Amended;
import dk.sammenhaeng.journey.coordinatedplan.AmendPlan.Change;
import dk.sammenhaeng.journey.coordinatedplan.Recorded.What;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks at the sector plans again: new ones are covered by the law of today, ended ones leave, new goals are joined. */
@ApplicationScoped
class CoverAnew {

    private final AmendPlan amendPlan;
    private final FillFromSectorPlans fill;

    CoverAnew(AmendPlan amendPlan, FillFromSectorPlans fill) {
        this.amendPlan = amendPlan;
        this.fill = fill;
    }

    /** Covers the sector plans as they are now; nothing changes where they are the same. */
    Amended cover(UUID citizenId, UUID planId, @Nullable Version seen) {
        return amendPlan.amend(citizenId, planId, seen, (plan, reader, now) -> {
            Set<UUID> joined = plan.goals().stream()
                    .flatMap(goal -> goal.sectorGoals().stream())
                    .collect(Collectors.toSet());
            return new Change(
                    plan.covering(
                            fill.cover(reader.journey(), DanishCalendar.dayOf(now)),
                            FillFromSectorPlans.join(reader.journey(), joined)),
                    What.COVERED,
                    plan.id());
        });
    }
}
