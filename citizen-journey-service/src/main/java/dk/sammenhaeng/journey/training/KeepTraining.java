package dk.sammenhaeng.journey.training;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.training.HomeTraining.ToldBy;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** A sector plans how often a citizen trains at home, and hears of each session that was performed (FW-J19). */
@ApplicationScoped
class KeepTraining {

    private final Journeys journeys;
    private final TrainingRows rows;
    private final Consistency consistency;
    private final CurrentCaller current;
    private final Clock clock;

    KeepTraining(Journeys journeys, TrainingRows rows, Consistency consistency, CurrentCaller current, Clock clock) {
        this.journeys = journeys;
        this.rows = rows;
        this.consistency = consistency;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Plans the training of an action, or changes how often.
     *
     * @throws Refusal 404 unless it is an action of the caller's own sector, 412 and 428 as the version seen asks
     */
    Planned plan(Command command) {
        Journeys.Seen seen = journeys.lockSeen(command.citizenId());
        Journey journey = seen.journey();
        Plan plan = planOf(seen, command.actionId()).orElseThrow(Refusal::notFound);
        Optional<HomeTraining> known = known(journey, command.actionId());
        Version.requirePut(known.map(HomeTraining::version), command.seen(), command.mustBeNew());
        HomeTraining training = new HomeTraining(
                known.map(HomeTraining::id).orElseGet(UuidCreator::getTimeOrderedEpoch),
                journey.citizenId(),
                plan.id(),
                command.actionId(),
                plan.sector(),
                command.sessionsPerWeek(),
                command.from(),
                known.map(HomeTraining::version).orElse(0L) + 1);
        rows.write(training, current.caller().user(), now());
        consistency.tell(journey, training.id());
        return new Planned(training, known.isEmpty());
    }

    /**
     * Notes a session; the same one again changes nothing.
     *
     * @return false where it had been told before
     * @throws Refusal 400 for a day ahead or before the training began, 404 unless it is of the caller's own sector, 409
     *     for a known id on another day
     */
    boolean perform(UUID citizenId, UUID actionId, String sessionId, LocalDate on, ToldBy toldBy) {
        Journeys.Seen seen = journeys.lockSeen(citizenId);
        if (planOf(seen, actionId).isEmpty()) {
            throw Refusal.notFound();
        }
        HomeTraining training = known(seen.journey(), actionId).orElseThrow(Refusal::notFound);
        new Faults()
                .require(!on.isAfter(DanishCalendar.dayOf(clock.instant())), "/on", "day.ahead")
                .require(!on.isBefore(training.from()), "/on", "training.before")
                .refuseIfAny();
        Optional<LocalDate> told = rows.performed(training.id(), sessionId);
        if (told.isPresent()) {
            if (!told.get().equals(on)) {
                throw Refusal.byRule("session-differs");
            }
            return false;
        }
        UUID id = UuidCreator.getTimeOrderedEpoch();
        rows.perform(id, training.id(), sessionId, on, toldBy, current.caller().user(), now());
        consistency.tell(seen.journey(), id);
        return true;
    }

    private Optional<HomeTraining> known(Journey journey, UUID actionId) {
        return rows.of(journey).stream()
                .filter(one -> one.actionId().equals(actionId))
                .findFirst();
    }

    private static Optional<Plan> planOf(Journeys.Seen seen, UUID actionId) {
        Optional<Sector> own = seen.relation().worksFor();
        return seen.journey().plans().stream()
                .filter(plan -> own.filter(plan.sector()::equals).isPresent()
                        && seen.relation().mayRead(plan)
                        && plan.actions().stream()
                                .anyMatch(action -> action.id().equals(actionId)))
                .findFirst();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * How often.
     *
     * @param mustBeNew true when the caller saw that there is none
     */
    record Command(
            UUID citizenId,
            UUID actionId,
            int sessionsPerWeek,
            LocalDate from,
            Optional<Version> seen,
            boolean mustBeNew) {}

    /** The training now. */
    record Planned(HomeTraining training, boolean isNew) {}
}
