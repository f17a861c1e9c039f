package dk.sammenhaeng.journey.plan;

import dk.sammenhaeng.journey.JourneySettings;
import dk.sammenhaeng.journey.channel.TellCitizen;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Appointment;
import dk.sammenhaeng.journey.journey.Attendance;
import dk.sammenhaeng.journey.journey.Conflict;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.journey.Sensitivity;
import dk.sammenhaeng.journey.milestone.KnownFacts;
import dk.sammenhaeng.journey.plan.KnownParts.Ended;
import dk.sammenhaeng.journey.plan.KnownParts.Kind;
import dk.sammenhaeng.journey.plan.PlanRows.Former;
import dk.sammenhaeng.platform.event.out.EventLog;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A sector's system puts its whole plan (catalogue C2, flow F4): new, changed or unchanged, in one transaction with the
 * conflicts it causes or ends. It is refused when it is malformed, late or too large, never by a consistency rule, for
 * refusing it would hide what is so.
 */
@ApplicationScoped
public class PutSectorPlan {

    private final Journeys journeys;
    private final PlanTypes planTypes;
    private final PlanRows rows;
    private final TellCitizen tellCitizen;
    private final Consistency consistency;
    private final EventLog events;
    private final ActionTemplateRows templates;
    private final KnownFacts knownFacts;
    private final ComplaintTermRows complaintTerms;
    private final JourneySettings settings;
    private final PlanSettings planSettings;
    private final Clock clock;

    PutSectorPlan(
            Journeys journeys,
            PlanTypes planTypes,
            PlanRows rows,
            TellCitizen tellCitizen,
            Consistency consistency,
            EventLog events,
            ActionTemplateRows templates,
            KnownFacts knownFacts,
            ComplaintTermRows complaintTerms,
            JourneySettings settings,
            PlanSettings planSettings,
            Clock clock) {
        this.journeys = journeys;
        this.planTypes = planTypes;
        this.rows = rows;
        this.tellCitizen = tellCitizen;
        this.consistency = consistency;
        this.events = events;
        this.templates = templates;
        this.knownFacts = knownFacts;
        this.complaintTerms = complaintTerms;
        this.settings = settings;
        this.planSettings = planSettings;
        this.clock = clock;
    }

    /**
     * Puts the plan.
     *
     * @throws Refusal 400 malformed, 404 no such citizen, 409 late, a version used twice or retracted, 413 too large
     */
    public Result put(Command command) {
        check(command);
        Compared compared = compare(journeys.lock(command.citizenId()), command);
        return compared.outcome() == Outcome.UNCHANGED ? keep(compared, command) : change(compared, command);
    }

    /**
     * Says what {@link #put} would do, and does nothing.
     *
     * @throws Refusal as {@link #put} does
     */
    public Outcome foresee(Command command) {
        check(command);
        return compare(journeys.find(command.citizenId()), command).outcome();
    }

    private Compared compare(Optional<Journey> found, Command command) {
        Journey journey = found.orElseThrow(Refusal::notFound);
        SectorPlanRequest request = command.request();
        String hash = request.hash();
        Optional<Plan> known = journey.plan(command.sector(), command.externalId());
        if (known.isPresent()) {
            refuseLate(known.get(), request, hash);
            Outcome outcome = known.get().contentHash().equals(hash) ? Outcome.UNCHANGED : Outcome.CHANGED;
            return new Compared(journey, known, hash, outcome);
        }
        Optional<Former> former = rows.former(command.citizenId(), command.sector(), command.externalId());
        former.ifPresent(gone -> refuseGone(gone, request));
        return new Compared(
                journey, former.map(Former::plan), hash, former.isPresent() ? Outcome.CHANGED : Outcome.CREATED);
    }

    private Result keep(Compared compared, Command command) {
        Plan plan = compared.known().orElseThrow();
        long externalVersion = command.request().externalVersion();
        Instant now = clock.instant();
        boolean longSilent =
                plan.source().spokeAt().plus(planSettings.spokenPrecision()).isBefore(now);
        if (longSilent || plan.externalVersion() != externalVersion) {
            rows.spoke(plan.id(), externalVersion, now);
        }
        return Result.of(
                plan,
                Outcome.UNCHANGED,
                known(compared.journey(), plan, compared.journey().conflicts()));
    }

    private Result change(Compared compared, Command command) {
        Journey journey = compared.journey();
        List<Ended> ended = compared.known()
                .map(plan -> rows.returning(plan, command.request()))
                .orElse(List.of());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Sensitivity usual = planTypes.sensitivityOf(command.request().planType());
        Revision revision = Revision.of(
                compared.known(),
                ended,
                command,
                templates.namedBy(command),
                complaintTerms.neededBy(command.request()),
                usual,
                compared.hash(),
                now);
        Plan plan = revision.after();
        UUID record = journey.identity().asked();
        rows.write(record, revision);

        List<Entry> happened = new ArrayList<>();
        happened.add(new Entry(record, new PartChanged(record, plan.id())));
        revision.wishes().forEach(wish -> happened.add(new Entry(wish.actionId(), wish)));
        List<Entry> facts = knownFacts.planPut(journey, journey.plan(plan.id()), plan);
        happened.addAll(facts);
        Journey after = after(journey, compared.known(), plan, !facts.isEmpty() || bringsBackNotes(compared, ended));
        NewDecisions.in(compared.known(), plan, DanishCalendar.dayOf(now))
                .flatMap(decision -> tellCitizen.tell(after, decision))
                .ifPresent(happened::add);
        List<Conflict> standing = consistency.restore(after, happened, Set.of(plan.id()));
        events.append(happened);
        return Result.of(plan, compared.outcome(), known(journey, plan, standing));
    }

    /**
     * With another person responsible, or other sensitivity, the changes of caseworker that rules count are others, too;
     * with a goal that was followed up, its follow-ups without progress; with an appointment of which is said how it went,
     * when somebody last talked with the citizen and what was missed.
     *
     * @param moreChanged true where more than the plan has become another
     */
    private Journey after(Journey journey, Optional<Plan> before, Plan plan, boolean moreChanged) {
        boolean sameCaseworkers = before.map(former ->
                        former.responsible().user().equals(plan.responsible().user())
                                && former.sensitivity() == plan.sensitivity())
                .orElse(true);
        boolean sameFollowUps = before.map(former -> Followed.in(former).containsAll(Followed.in(plan)))
                .orElse(true);
        boolean sameAttendance =
                Told.in(before.map(Plan::appointments).orElse(List.of())).equals(Told.in(plan.appointments()));
        return sameCaseworkers && sameFollowUps && sameAttendance && !moreChanged
                ? journey.with(plan)
                : journeys.find(journey.identity().asked()).orElseThrow();
    }

    /** True where what a caseworker noted, or what was missed, comes back with the plan or an appointment of it. */
    private static boolean bringsBackNotes(Compared compared, List<Ended> ended) {
        boolean planReturns = compared.known()
                .filter(plan -> compared.journey().plan(plan.id()).isEmpty())
                .isPresent();
        return planReturns || ended.stream().anyMatch(part -> part.kind() == Kind.APPOINTMENT);
    }

    private static List<Conflict> known(Journey journey, Plan plan, List<Conflict> standing) {
        return standing.stream()
                .filter(conflict -> !journey.isSecretFrom(plan.sector(), conflict))
                .toList();
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

    private static void refuseGone(Former gone, SectorPlanRequest request) {
        if (gone.retracted()) {
            throw Refusal.byRule("sector-plan-retracted");
        }
        if (request.externalVersion() <= gone.externalVersion()) {
            throw Refusal.byRule("sector-plan-stale", gone.externalVersion());
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
        PartFaults.of(request, DanishCalendar.dayOf(clock.instant()))
                .forEach(fault -> faults.add(fault.pointer(), fault.code()));
        faults.refuseIfAny();
    }

    /** The whole plan of one citizen as its system sends it. */
    public record Command(UUID citizenId, Sector sector, String externalId, SectorPlanRequest request) {}

    /** What became of the plan. */
    public enum Outcome {
        CREATED,
        CHANGED,
        UNCHANGED,
        WITHDRAWN
    }

    /** What a plan says of the follow-up of a goal. */
    private record Followed(UUID goal, Optional<LocalDate> followUpOn, Optional<LocalDate> movedOn) {

        static Set<Followed> in(Plan plan) {
            return plan.goals().stream()
                    .map(goal -> new Followed(goal.id(), goal.followUpOn(), goal.movedOn()))
                    .collect(Collectors.toSet());
        }
    }

    /** How an appointment of a plan went. */
    private record Told(UUID appointment, Instant start, Attendance how) {

        static Set<Told> in(List<Appointment> appointments) {
            return appointments.stream()
                    .flatMap(one -> one.attendance().stream().map(how -> new Told(one.id(), one.start(), how)))
                    .collect(Collectors.toSet());
        }
    }

    /** A journey and what a put would make of one of its plans; known is also one that was withdrawn. */
    private record Compared(Journey journey, Optional<Plan> known, String hash, Outcome outcome) {}

    /**
     * What became of the plan.
     *
     * @param openConflicts how many open conflicts it has a side of
     */
    public record Result(UUID planId, Outcome outcome, long version, long openConflicts) {

        static Result of(Plan plan, Outcome outcome, List<Conflict> standing) {
            long open = standing.stream()
                    .filter(conflict -> conflict.isOpen() && conflict.plans().contains(plan.id()))
                    .count();
            return new Result(plan.id(), outcome, plan.version(), open);
        }
    }
}
