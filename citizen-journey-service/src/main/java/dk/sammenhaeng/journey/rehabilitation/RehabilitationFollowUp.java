package dk.sammenhaeng.journey.rehabilitation;

import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.platform.due.DueHandler;
import dk.sammenhaeng.platform.due.DueRows;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** An offer that nobody answered in time, and a course that is over and nobody said what became of it (flow F11). */
@ApplicationScoped
class RehabilitationFollowUp implements DueHandler {

    private static final String KIND = "rehabilitation.follow-up";

    private final RehabilitationRows rows;
    private final Journeys journeys;
    private final Consistency consistency;
    private final DueRows due;

    RehabilitationFollowUp(RehabilitationRows rows, Journeys journeys, Consistency consistency, DueRows due) {
        this.rows = rows;
        this.journeys = journeys;
        this.consistency = consistency;
        this.due = due;
    }

    /** Waits for what the decision waits for, and for nothing where that is done. */
    void await(RehabilitationDecision decision) {
        due.set(decision.id(), KIND, decision.followUpOn().map(last -> DanishCalendar.startOf(last.plusDays(1))));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void lock(UUID decisionId) {
        rows.find(decisionId).map(RehabilitationDecision::citizenId).ifPresent(journeys::lockOnly);
    }

    @Override
    public void raise(UUID decisionId, Instant at) {
        rows.find(decisionId)
                .filter(decision -> decision.followUpOn().isPresent())
                .ifPresent(decision -> {
                    rows.overdue(decisionId, at);
                    consistency.settle(decision.citizenId(), decisionId);
                });
    }
}
