package dk.sammenhaeng.journey.entry;

import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.entry.EntryPart.State;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.platform.due.DueHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** A unit has not answered in time (flow F11): the coordinating unit finds the part on its worklist, too. */
@ApplicationScoped
class EntryUnanswered implements DueHandler {

    private final EntryRows rows;
    private final Journeys journeys;
    private final Consistency consistency;

    EntryUnanswered(EntryRows rows, Journeys journeys, Consistency consistency) {
        this.rows = rows;
        this.journeys = journeys;
        this.consistency = consistency;
    }

    @Override
    public String kind() {
        return ReceiveEntry.UNANSWERED;
    }

    @Override
    public void lock(UUID partId) {
        rows.ofPart(partId).map(CitizenEntry::citizenId).ifPresent(journeys::lockOnly);
    }

    @Override
    public void raise(UUID partId, Instant at) {
        rows.ofPart(partId)
                .filter(entry -> entry.part(partId).state() == State.WAITING)
                .ifPresent(entry -> {
                    rows.overdue(partId, at);
                    consistency.settle(entry.citizenId(), partId);
                });
    }
}
