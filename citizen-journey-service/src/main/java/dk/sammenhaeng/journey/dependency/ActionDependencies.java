package dk.sammenhaeng.journey.dependency;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Dealings.Dependency;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Journeys.Seen;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * Says that an action waits for another's, and that it no longer does (CIT-09). Whether the awaited one is late, done or
 * gone is found by the rules with every change and day, and told to both sides as any other finding.
 */
@ApplicationScoped
class ActionDependencies {

    private static final String ADD = """
            insert into action_dependency (id, citizen_id, action_id, awaits_id, set_by, set_at, version)
            values (?, ?, ?, ?, ?, ?, 1)
            """;

    private static final String END = """
            update action_dependency set ended_by = ?, ended_at = ?, version = version + 1
            where id = ? and ended_at is null
            """;

    private static final String NEVER_WAITS = """
            select exists (
                select from measure_type
                where code = ? and never_waits and valid_from <= ? and (valid_to is null or valid_to > ?))
            """;

    private final Journeys journeys;
    private final Consistency consistency;
    private final Sql sql;
    private final CurrentCaller current;
    private final Clock clock;

    ActionDependencies(Journeys journeys, Consistency consistency, Sql sql, CurrentCaller current, Clock clock) {
        this.journeys = journeys;
        this.consistency = consistency;
        this.sql = sql;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Lets an action wait.
     *
     * @throws Refusal 400 for actions the caller may not read or one that waits for itself, 403 for who neither owns the
     *     waiting action nor coordinates, 404 for a citizen the caller may not know of, 409 where it waits already, a
     *     circle would arise or the action is of a type that never waits (Housing First, FW-J9)
     */
    Made letWait(UUID citizenId, UUID actionId, UUID awaits) {
        Seen seen = journeys.lockSeen(citizenId);
        Optional<Plan> waiting = readable(seen, actionId);
        new Faults()
                .require(waiting.isPresent(), "/actionId", "dependency.action")
                .require(readable(seen, awaits).isPresent(), "/awaitsActionId", "dependency.action")
                .require(!actionId.equals(awaits), "/awaitsActionId", "dependency.itself")
                .refuseIfAny();
        if (!waiting.filter(plan -> mayChange(seen, plan)).isPresent()) {
            throw Refusal.forbidden("dependency-of-the-waiting-side");
        }
        if (waiting.filter(plan -> neverWaits(plan, actionId)).isPresent()) {
            throw Refusal.byRule("dependency-home-first");
        }
        Waiting known = new Waiting(seen.journey().circumstances().dealings().dependencies());
        if (known.holds(actionId, awaits)) {
            throw Refusal.byRule("dependency-already");
        }
        if (known.wouldCircle(actionId, awaits)) {
            throw Refusal.byRule("dependency-circle");
        }
        UUID id = UuidCreator.getTimeOrderedEpoch();
        sql.change(
                ADD,
                id,
                seen.journey().citizenId(),
                actionId,
                awaits,
                current.caller().user(),
                now());
        tell(seen.journey(), id);
        return new Made(new Dependency(id, actionId, awaits), journeys.seen(citizenId));
    }

    /**
     * Lets it no longer wait.
     *
     * @throws Refusal 403 for who neither owns the waiting action nor coordinates, 404 for one the caller may not know of
     */
    void end(UUID citizenId, UUID dependencyId) {
        Seen seen = journeys.lockSeen(citizenId);
        Dependency dependency = seen.journey().circumstances().dealings().dependencies().stream()
                .filter(one -> one.id().equals(dependencyId)
                        && DependencyView.of(one, seen, DanishCalendar.dayOf(now()))
                                .isPresent())
                .findFirst()
                .orElseThrow(Refusal::notFound);
        boolean may = seen.relation().coordinator()
                || plan(seen.journey(), dependency.actionId())
                        .filter(plan -> mayChange(seen, plan))
                        .isPresent();
        if (!may) {
            throw Refusal.forbidden("dependency-of-the-waiting-side");
        }
        sql.change(END, current.caller().user(), now(), dependencyId);
        tell(seen.journey(), dependencyId);
    }

    private boolean neverWaits(Plan plan, UUID actionId) {
        LocalDate today = DanishCalendar.dayOf(now());
        return plan.actions().stream()
                .filter(action -> action.id().equals(actionId))
                .anyMatch(action -> sql.list(NEVER_WAITS, row -> row.getBoolean(1), action.kind(), today, today)
                        .getFirst());
    }

    private static boolean mayChange(Seen seen, Plan waiting) {
        return seen.relation().coordinator() || seen.relation().sight(waiting).isOwn();
    }

    private static Optional<Plan> readable(Seen seen, UUID actionId) {
        return plan(seen.journey(), actionId).filter(seen.relation()::mayRead);
    }

    static Optional<Plan> plan(Journey journey, UUID actionId) {
        return journey.plans().stream()
                .filter(plan ->
                        plan.actions().stream().anyMatch(action -> action.id().equals(actionId)))
                .findFirst();
    }

    private void tell(Journey journey, UUID id) {
        UUID citizenId = journey.citizenId();
        consistency.settle(citizenId, id);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** What was set, in the journey as it is now. */
    record Made(Dependency dependency, Seen seen) {}
}
