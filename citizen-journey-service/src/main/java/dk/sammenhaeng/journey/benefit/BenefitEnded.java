package dk.sammenhaeng.journey.benefit;

import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.milestone.Milestones;
import dk.sammenhaeng.platform.due.DueHandler;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The first day without a benefit has come: its deadlines are no longer relevant (flow F11). */
@ApplicationScoped
class BenefitEnded implements DueHandler {

    private final BenefitRows rows;
    private final ReturnToWorkRows returns;
    private final Journeys journeys;
    private final Milestones milestones;
    private final BenefitReference reference;
    private final BenefitWatch watch;
    private final Consistency consistency;

    BenefitEnded(
            BenefitRows rows,
            ReturnToWorkRows returns,
            Journeys journeys,
            Milestones milestones,
            BenefitReference reference,
            BenefitWatch watch,
            Consistency consistency) {
        this.rows = rows;
        this.returns = returns;
        this.journeys = journeys;
        this.milestones = milestones;
        this.reference = reference;
        this.watch = watch;
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
                    List<Entry> happened = new ArrayList<>(milestones.endBasis(benefit.id()));
                    happened.addAll(guidance(benefit));
                    consistency.settle(benefit.citizenId(), happened);
                });
    }

    private List<Entry> guidance(Benefit benefit) {
        return reference
                .kind(benefit.kind(), benefit.from())
                .filter(BenefitReference.Kind::isOfUdbetalingDanmark)
                .flatMap(kind -> journeys.find(benefit.citizenId()))
                .map(journey -> watch.changed(journey, benefit.id()))
                .orElse(List.of());
    }
}
