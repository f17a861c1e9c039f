package dk.sammenhaeng.journey.conflict;

import dk.sammenhaeng.journey.journey.Conflict;
import dk.sammenhaeng.journey.journey.Conflict.Status;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The coordinator takes an acceptance back before its day; the rule then opens the conflict anew (catalogue C3). */
@ApplicationScoped
class ReopenConflict {

    private final Journeys journeys;
    private final ConflictRows rows;
    private final Consistency consistency;
    private final CurrentCaller current;
    private final DanishCalendar calendar;

    ReopenConflict(
            Journeys journeys,
            ConflictRows rows,
            Consistency consistency,
            CurrentCaller current,
            DanishCalendar calendar) {
        this.journeys = journeys;
        this.rows = rows;
        this.consistency = consistency;
        this.current = current;
        this.calendar = calendar;
    }

    /**
     * Ends the acceptance in a journey that is locked.
     *
     * @return the conflict that is open in its place
     * @throws Refusal 404 for none, 409 for one that is not accepted
     */
    Conflict reopen(Journeys.Seen seen, UUID conflictId, String reason) {
        Journey journey = seen.journey();
        if (!seen.relation().coordinator()) {
            throw Refusal.notFound();
        }
        Conflict accepted = rows.find(journey.records(), conflictId).orElseThrow(Refusal::notFound);
        if (accepted.status() != Status.ACCEPTED) {
            throw Refusal.byRule("conflict-not-accepted");
        }

        rows.reopen(accepted, calendar.today(), current.caller().user(), reason);
        consistency.settle(journey.citizenId(), List.of());
        return journeys.find(journey.citizenId()).stream()
                .flatMap(after -> after.conflicts().stream())
                .filter(conflict -> conflict.rule().equals(accepted.rule())
                        && conflict.basis().key().equals(accepted.basis().key()))
                .findFirst()
                .orElseThrow(() -> Refusal.byRule("conflict-not-accepted"));
    }
}
