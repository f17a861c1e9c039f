package dk.sammenhaeng.journey.plan;

import dk.sammenhaeng.journey.channel.Messages;
import dk.sammenhaeng.journey.channel.News;
import dk.sammenhaeng.journey.channel.TellCitizen;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.milestone.KnownFacts;
import dk.sammenhaeng.journey.notice.Looks.Look;
import dk.sammenhaeng.journey.notice.Notices;
import dk.sammenhaeng.journey.notice.Retractions;
import dk.sammenhaeng.journey.notice.Retractions.Retraction;
import dk.sammenhaeng.journey.notice.StaffNotices;
import dk.sammenhaeng.journey.plan.PlanRows.Former;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.http.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A plan turns out to have been put on the wrong citizen (daily use C2): it leaves the journey and its history, a trace
 * stays, and everyone who may have seen it is told, the citizen among them. It cannot come back, so that no nightly reload undoes it.
 */
@ApplicationScoped
class RetractSectorPlan {

    private final Journeys journeys;
    private final PlanRows rows;
    private final Retractions retractions;
    private final KnownFacts knownFacts;
    private final Consistency consistency;
    private final Notices notices;
    private final StaffNotices staffNotices;
    private final Messages messages;
    private final TellCitizen tellCitizen;
    private final Clock clock;

    RetractSectorPlan(
            Journeys journeys,
            PlanRows rows,
            Retractions retractions,
            KnownFacts knownFacts,
            Consistency consistency,
            Notices notices,
            StaffNotices staffNotices,
            Messages messages,
            TellCitizen tellCitizen,
            Clock clock) {
        this.journeys = journeys;
        this.rows = rows;
        this.retractions = retractions;
        this.knownFacts = knownFacts;
        this.consistency = consistency;
        this.notices = notices;
        this.staffNotices = staffNotices;
        this.messages = messages;
        this.tellCitizen = tellCitizen;
        this.clock = clock;
    }

    /**
     * Retracts the plan.
     *
     * @throws Refusal 404 no such citizen or plan, 409 when it was retracted before
     */
    Retraction retract(Command command) {
        Journey journey = journeys.lock(command.citizenId()).orElseThrow(Refusal::notFound);
        Optional<Plan> known = journey.plan(command.sector(), command.externalId());
        Plan plan = known.orElseGet(() -> withdrawn(command));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Set<Sector> told = journey.sectorsAround(plan.sector());

        Revision ending = Revision.withdrawal(plan, plan.externalVersion(), now);
        rows.end(ending.ended(), now);
        rows.retract(plan.id(), now);
        UUID record = journey.identity().asked();
        Retraction retraction = retractions.write(
                Retractions.Of.PLAN, plan.id(), record, journey.records(), command.reason(), command.by(), now);
        notices.tellOfRetraction(record, plan.id(), told, now);
        staffNotices.tell(
                retraction.seenBy().stream()
                        .filter(look -> !look.byCitizen())
                        .map(Look::user)
                        .toList(),
                record,
                StaffNotices.Kind.PLAN_RETRACTED,
                plan.id(),
                now);

        List<Entry> happened = new ArrayList<>();
        happened.add(new Entry(record, new PartChanged(record, plan.id())));
        ending.wishes().forEach(wish -> happened.add(new Entry(wish.actionId(), wish)));
        happened.addAll(knownFacts.planEnded(journey, plan));
        happened.addAll(tellCitizen(journey, plan, retraction, now));
        consistency.settle(record, happened);
        return retraction;
    }

    /** What waits to be told of the plan is told no more; a citizen who may know of it hears that it was another's. */
    private List<Entry> tellCitizen(Journey journey, Plan plan, Retraction retraction, Instant now) {
        List<Entry> told = new ArrayList<>(messages.cancelOf(journey, plan.id(), now));
        if (messages.wentOutOf(plan.id()) || retraction.seenBy().stream().anyMatch(Look::byCitizen)) {
            tellCitizen.tell(journey, new News.PlanWasNotYours(plan.id())).ifPresent(told::add);
        }
        return told;
    }

    private Plan withdrawn(Command command) {
        Former former = rows.former(command.citizenId(), command.sector(), command.externalId())
                .orElseThrow(Refusal::notFound);
        if (former.retracted()) {
            throw Refusal.byRule("sector-plan-retracted");
        }
        return former.plan();
    }

    /** Which plan, why, and who says so. */
    record Command(UUID citizenId, Sector sector, String externalId, String reason, String by) {}
}
