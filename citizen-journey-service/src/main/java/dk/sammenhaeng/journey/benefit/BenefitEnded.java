package dk.sammenhaeng.journey.benefit;

import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.milestone.Milestones;
import dk.sammenhaeng.platform.due.DueHandler;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** The first day without a benefit has come: its deadlines are no longer relevant (flow F11). */
@ApplicationScoped
class BenefitEnded implements DueHandler {

    private final BenefitRows rows;
    private final ReturnToWorkRows returns;
    private final Journeys journeys;
    private final Milestones milestones;
    private final Consistency consistency;

    BenefitEnded(
            BenefitRows rows,
            ReturnToWorkRows returns,
            Journeys journeys,
            Milestones milestones,
            Consistency consistency) {
        this.rows = rows;
        this.returns = returns;
        this.journeys = journeys;
        this.milestones = milestones;
        this.consistency = consistency;
    }

    @Override
    public String kind() {
        return PutBenefit.ENDED;
    }

    @Override
    public void lock(UUID benefitId) {
        rows.find(benefitId).map(Benefit::citizenId).ifPresent(journeys::lockOnly);
    }

    @Override
    public void raise(UUID benefitId, Instant at) {
        rows.find(benefitId)
                .filter(benefit -> benefit.isOverOn(DanishCalendar.dayOf(at)))
                .ifPresent(benefit -> {
                    returns.end(benefit.id(), DanishCalendar.dayOf(at));
                    consistency.settle(benefit.citizenId(), milestones.endBasis(benefit.id()));
                });
    }
}
