package dk.sammenhaeng.journey.plan;

import dk.sammenhaeng.journey.JourneySettings;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Conflict;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.journey.Sensitivity;
import dk.sammenhaeng.journey.plan.KnownParts.Ended;
import dk.sammenhaeng.platform.event.out.EventLog;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.http.Faults;
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
 * A sector's system puts its whole plan (catalogue C2, flow F4): new, changed or unchanged, in one transaction with the
 * conflicts it causes or ends. It is refused when it is malformed, late or too large, never by a consistency rule, for
 * refusing it would hide what is so.
 */
@ApplicationScoped
class PutSectorPlan {

    private final Journeys journeys;
    private final PlanTypes planTypes;
    private final PlanRows rows;
    private final Consistency consistency;
    private final EventLog events;
    private final JourneySettings settings;
    private final Clock clock;

    PutSectorPlan(
            Journeys journeys,
            PlanTypes planTypes,
            PlanRows rows,
            Consistency consistency,
            EventLog events,
            JourneySettings settings,
            Clock clock) {
        this.journeys = journeys;
        this.planTypes = planTypes;
        this.rows = rows;
        this.consistency = consistency;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Puts the plan.
     *
     * @throws Refusal 400 malformed, 404 no such citizen, 409 late or a version used twice, 413 too large
     */
    Result put(Command command) {
        check(command);
        Journey journey = journeys.lock(command.citizenId()).orElseThrow(Refusal::notFound);
        Optional<Plan> known = journey.plan(command.sector(), command.externalId());
        String hash = command.request().hash();
        known.ifPresent(plan -> refuseLate(plan, command.request(), hash));
        return known.filter(plan -> plan.contentHash().equals(hash))
                .map(plan -> keep(journey, plan, command))
                .orElseGet(() -> change(journey, known, command, hash));
    }

    private Result keep(Journey journey, Plan plan, Command command) {
        if (plan.externalVersion() != command.request().externalVersion()) {
            rows.sawVersion(plan, command.request().externalVersion());
        }
        return Result.of(plan, Outcome.UNCHANGED, journey.conflicts());
    }

    private Result change(Journey journey, Optional<Plan> known, Command command, String hash) {
        List<Ended> ended =
                known.map(plan -> rows.returning(plan, command.request())).orElse(List.of());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Sensitivity usual = planTypes.sensitivityOf(command.request().planType());
        Revision revision = Revision.of(known, ended, command, usual, hash, now);
        Plan plan = revision.after();
        UUID record = journey.identity().asked();
        rows.write(record, revision);

        List<Entry> happened = new ArrayList<>();
        happened.add(new Entry(record, new PartChanged(record, plan.id())));
        revision.wishes().forEach(wish -> happened.add(new Entry(wish.actionId(), wish)));
        List<Conflict> standing = consistency.restore(journey.with(plan), happened);
        events.append(happened);
        return Result.of(plan, known.isPresent() ? Outcome.CHANGED : Outcome.CREATED, standing);
    }

    private static void refuseLate(Plan known, SectorPlanRequest request, String hash) {
        if (request.externalVersion() < known.externalVersion()) {
            throw Refusal.byRule("sector-plan-stale", known.externalVersion());
        }
        if (request.externalVersion() == known.externalVersion()
                && !known.contentHash().equals(hash)) {
            throw Refusal.byRule("sector-plan-version-reused", known.externalVersion());
        }
    }

    private void check(Command command) {
        SectorPlanRequest request = command.request();
        if (request.size() > settings.largestPlan()) {
            throw Refusal.tooLarge("sector-plan-too-large", settings.largestPlan());
        }
        Faults faults = new Faults();
        faults.require(
                planTypes.isKnown(request.planType(), command.sector()),
                "/planType",
                "plan-type.unknown",
                String.join(", ", planTypes.codesOf(command.sector())));
        faults.require(
                request.validTo().filter(to -> !to.isAfter(request.validFrom())).isEmpty(), "/validTo", "period.empty");
        PartFaults.of(request).forEach(fault -> faults.add(fault.pointer(), fault.code()));
        faults.refuseIfAny();
    }

    /** The whole plan of one citizen as its system sends it. */
    record Command(UUID citizenId, Sector sector, String externalId, SectorPlanRequest request) {}

    /** What the put did. */
    enum Outcome {
        CREATED,
        CHANGED,
        UNCHANGED
    }

    /**
     * What became of the plan.
     *
     * @param openConflicts how many open conflicts it has a side of
     */
    record Result(UUID planId, Outcome outcome, long version, long openConflicts) {

        static Result of(Plan plan, Outcome outcome, List<Conflict> standing) {
            long open = standing.stream()
                    .filter(conflict -> conflict.isOpen() && conflict.plans().contains(plan.id()))
                    .count();
            return new Result(plan.id(), outcome, plan.version(), open);
        }
    }
}
