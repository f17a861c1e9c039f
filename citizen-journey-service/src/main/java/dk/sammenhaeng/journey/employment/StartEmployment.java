package dk.sammenhaeng.journey.employment;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.employment.EmploymentStart.Tried;
import dk.sammenhaeng.journey.journey.Action;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.milestone.Milestones;
import dk.sammenhaeng.journey.outcome.Outcomes;
import dk.sammenhaeng.journey.outcome.Outcomes.Finished;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The job centre notes that the citizen has begun in a job (FV-C18): once per day of start. It is told without the
 * citizen, is the outcome of the employment plan, and is evidence for the methods that were tried on the way. Talks some
 * time after it are planned, so that the job lasts (FV-C15).
 */
@ApplicationScoped
class StartEmployment {

    /** The fact that asks for follow-up. */
    private static final String JOB_BEGAN = "JOB_BEGAN";

    private final Journeys journeys;
    private final EmploymentStartRows rows;
    private final Outcomes outcomes;
    private final Milestones milestones;
    private final Event<JobBegan> began;
    private final Consistency consistency;
    private final CurrentCaller current;
    private final Clock clock;

    StartEmployment(
            Journeys journeys,
            EmploymentStartRows rows,
            Outcomes outcomes,
            Milestones milestones,
            Event<JobBegan> began,
            Consistency consistency,
            CurrentCaller current,
            Clock clock) {
        this.journeys = journeys;
        this.rows = rows;
        this.outcomes = outcomes;
        this.milestones = milestones;
        this.began = began;
        this.consistency = consistency;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Notes the start.
     *
     * @param investmentId the social investment whose effect the outcome shows (BUD-07), where it belongs to one
     * @param unemployedSince where the benefit system has told no first day, or another one is known
     * @throws Refusal 400 for a day ahead or an unknown beginning, 403 for another sector, 404 for a citizen the caller may
     *     not know of, 409 for a start that is known
     */
    EmploymentStart start(
            UUID citizenId, LocalDate startedOn, Optional<LocalDate> unemployedSince, Optional<UUID> investmentId) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Journeys.Seen seen = journeys.lockSeen(citizenId);
        JobCentre.require(seen);
        Journey journey = seen.journey();
        Optional<LocalDate> since = unemployedSince.or(() -> rows.unemployedSince(journey.records(), startedOn));
        new Faults()
                .require(!startedOn.isAfter(DanishCalendar.dayOf(now)), "/startedOn", "day.ahead")
                .require(since.isPresent(), "/unemployedSince", "employment-start.since")
                .require(since.filter(startedOn::isBefore).isEmpty(), "/unemployedSince", "employment-start.before")
                .refuseIfAny();
        List<EmploymentStart> known = rows.of(journey.records());
        if (known.stream().anyMatch(other -> other.startedOn().equals(startedOn))) {
            throw Refusal.byRule("employment-start-known");
        }
        List<Plan> plans = journey.plans().stream()
                .filter(plan -> plan.sector() == Sector.EMPLOYMENT && plan.isInForceOn(startedOn))
                .sorted(Comparator.comparing(Plan::validFrom).thenComparing(Plan::id))
                .toList();
        LocalDate from = since.orElseThrow();
        EmploymentStart start = new EmploymentStart(
                UuidCreator.getTimeOrderedEpoch(),
                startedOn,
                from,
                Math.toIntExact(ChronoUnit.DAYS.between(from, startedOn)),
                plans.stream().map(Plan::id).findFirst());
        rows.add(
                journey.citizenId(),
                journey.records(),
                start,
                tried(plans, startedOn),
                current.caller().user(),
                now);
        List<Entry> happened = happened(journey, start, institution(plans, startedOn), investmentId);
        boolean latest = known.stream().noneMatch(other -> other.startedOn().isAfter(startedOn));
        if (latest) {
            happened.addAll(followUp(journey, start, known));
        }
        consistency.settle(journey.citizenId(), happened);
        if (latest) {
            began.fire(new JobBegan(journey, startedOn));
        }
        return start;
    }

    /** Talks after this job, and no longer after those before it. */
    private List<Entry> followUp(Journey journey, EmploymentStart start, List<EmploymentStart> former) {
        List<Entry> happened = new ArrayList<>();
        former.forEach(other -> happened.addAll(milestones.endBasis(other.id())));
        happened.addAll(milestones.plan(journey, JOB_BEGAN, start.startedOn(), start.id()));
        return happened;
    }

    private List<Entry> happened(
            Journey journey, EmploymentStart start, Optional<UUID> institution, Optional<UUID> investmentId) {
        List<Entry> happened = new ArrayList<>();
        happened.add(new Entry(journey.citizenId(), new PartChanged(journey.citizenId(), start.id())));
        // Version 4: a time-ordered id would tell the minute.
        happened.add(new Entry(UUID.randomUUID(), new EmploymentStarted(start.days(), institution)));
        start.planId()
                .flatMap(plan -> outcomes.record(new Finished(
                        journey.citizenId(),
                        "EMPLOYMENT",
                        "EMPLOYED",
                        plan,
                        institution,
                        start.startedOn(),
                        investmentId)))
                .ifPresent(happened::add);
        return happened;
    }

    /** The methods of the plans that had begun, each from its first day. */
    private static List<Tried> tried(List<Plan> plans, LocalDate startedOn) {
        Map<String, LocalDate> first = new TreeMap<>();
        actions(plans, startedOn).forEach(action -> action.terms()
                .method()
                .ifPresent(method ->
                        first.merge(method, action.from(), (one, other) -> one.isBefore(other) ? one : other)));
        return first.entrySet().stream()
                .map(entry -> new Tried(
                        entry.getKey(), Math.toIntExact(ChronoUnit.DAYS.between(entry.getValue(), startedOn))))
                .toList();
    }

    /** The one institution that gave the effort; of several nobody can say which it was. */
    private static Optional<UUID> institution(List<Plan> plans, LocalDate startedOn) {
        List<UUID> all = actions(plans, startedOn)
                .flatMap(action -> action.institutionId().stream())
                .distinct()
                .toList();
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    private static Stream<Action> actions(List<Plan> plans, LocalDate startedOn) {
        return plans.stream()
                .flatMap(plan -> plan.actions().stream())
                .filter(action -> action.promised() && !action.from().isAfter(startedOn));
    }
}
