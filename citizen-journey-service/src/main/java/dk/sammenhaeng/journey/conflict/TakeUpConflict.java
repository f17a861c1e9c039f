package dk.sammenhaeng.journey.conflict;

import dk.sammenhaeng.journey.journey.Conflict;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Somebody around the citizen makes a task of what a load brought; every sector concerned is told (daily use C2). */
@ApplicationScoped
class TakeUpConflict {

    private final ConflictRows rows;
    private final Consistency consistency;
    private final CurrentCaller current;
    private final Clock clock;

    TakeUpConflict(ConflictRows rows, Consistency consistency, CurrentCaller current, Clock clock) {
        this.rows = rows;
        this.consistency = consistency;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Takes up the conflict of a journey that is locked; its due day counts from today.
     *
     * @throws Refusal 404 for none, 409 for one that is not open or not a load's
     */
    Conflict takeUp(Journeys.Seen seen, UUID conflictId) {
        List<UUID> records = seen.journey().records();
        Conflict conflict = rows.find(records, conflictId)
                .filter(found -> seen.relation().isOfTeam() && seen.relation().mayKnow(found))
                .orElseThrow(Refusal::notFound);
        if (!conflict.isOpen()) {
            throw Refusal.byRule("conflict-not-open");
        }
        if (conflict.load().isEmpty()) {
            throw Refusal.byRule("conflict-not-from-load");
        }
        consistency.wake(seen.journey().citizenId(), conflict);
        rows.takeUp(conflict, current.caller().user(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        return rows.find(records, conflictId).orElseThrow(Refusal::notFound);
    }
}
