package dk.sammenhaeng.journey.plan;

import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Conflict;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.milestone.KnownFacts;
import dk.sammenhaeng.journey.outcome.RecordOutcome;
import dk.sammenhaeng.journey.outcome.RecordOutcome.Said;
import dk.sammenhaeng.journey.plan.PlanRows.Former;
import dk.sammenhaeng.journey.plan.PutSectorPlan.Outcome;
import dk.sammenhaeng.journey.plan.PutSectorPlan.Result;
import dk.sammenhaeng.platform.event.out.EventLog;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.http.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A sector's system withdraws a plan (catalogue C2): its parts end, what they asked of any budget is taken back, and the
 * conflicts with them close. A later version brings the same plan back with the same ids.
 */
@ApplicationScoped
class WithdrawSectorPlan {

    private final Journeys journeys;
    private final PlanRows rows;
    private final KnownFacts knownFacts;
    private final RecordOutcome recordOutcome;
    private final Consistency consistency;
    private final EventLog events;
    private final Clock clock;

    WithdrawSectorPlan(
            Journeys journeys,
            PlanRows rows,
            KnownFacts knownFacts,
            RecordOutcome recordOutcome,
            Consistency consistency,
            EventLog events,
            Clock clock) {
        this.journeys = journeys;
        this.rows = rows;
        this.knownFacts = knownFacts;
        this.recordOutcome = recordOutcome;
        this.consistency = consistency;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Withdraws the plan; one that is gone already stays so.
     *
     * @param outcome what came of it, where its sector says so
     * @throws Refusal 400 for an outcome its measure does not know, 404 no such citizen or plan, 409 when a later version
     *     is known or this one said something else, or an outcome is recorded already
     */
    Result withdraw(UUID citizenId, Sector sector, String externalId, long externalVersion, Optional<Said> outcome) {
        Journey journey = journeys.lock(citizenId).orElseThrow(Refusal::notFound);
        Optional<Plan> known = journey.plan(sector, externalId);
        return known.isPresent()
                ? end(journey, known.get(), externalVersion, outcome)
                : keep(rows.former(citizenId, sector, externalId).orElseThrow(Refusal::notFound), externalVersion);
    }

    private Result end(Journey journey, Plan plan, long externalVersion, Optional<Said> outcome) {
        if (externalVersion < plan.externalVersion()) {
            throw Refusal.byRule("sector-plan-stale", plan.externalVersion());
        }
        if (externalVersion == plan.externalVersion()) {
            throw Refusal.byRule("sector-plan-version-reused", plan.externalVersion());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Revision revision = Revision.withdrawal(plan, externalVersion, now);
        UUID record = journey.identity().asked();
        rows.withdraw(record, revision);

        List<Entry> happened = new ArrayList<>();
        happened.add(new Entry(record, new PartChanged(record, plan.id())));
        revision.wishes().forEach(wish -> happened.add(new Entry(wish.actionId(), wish)));
        outcome.map(said -> recordOutcome.ofWithdrawn(record, plan.id(), said)).ifPresent(happened::add);
        List<Entry> facts = knownFacts.planEnded(journey, plan);
        happened.addAll(facts);
        Journey after = facts.isEmpty()
                ? journey.without(plan.id(), now)
                : journeys.find(record).orElseThrow();
        List<Conflict> standing = consistency.restore(after, happened);
        events.append(happened);
        return Result.of(revision.after(), Outcome.WITHDRAWN, standing);
    }

    private Result keep(Former gone, long externalVersion) {
        if (externalVersion < gone.externalVersion()) {
            throw Refusal.byRule("sector-plan-stale", gone.externalVersion());
        }
        if (externalVersion > gone.externalVersion()) {
            rows.spoke(gone.plan().id(), externalVersion, clock.instant());
        }
        return Result.of(gone.plan(), Outcome.UNCHANGED, List.of());
    }
}
