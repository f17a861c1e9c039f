package dk.sammenhaeng.journey.concern;

import dk.sammenhaeng.journey.concern.Concern.State;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.platform.due.DueHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Nobody has assessed a concern by its deadline (flow F11): the leader of the unit finds it as overdue. */
@ApplicationScoped
class ConcernUntriaged implements DueHandler {

    private final ConcernRows rows;
    private final Journeys journeys;
    private final Consistency consistency;

    ConcernUntriaged(ConcernRows rows, Journeys journeys, Consistency consistency) {
        this.rows = rows;
        this.journeys = journeys;
        this.consistency = consistency;
    }

    @Override
    public String kind() {
        return ReceiveConcern.UNTRIAGED;
    }

    @Override
    public void lock(UUID concernId) {
        rows.find(concernId).map(Concern::citizenId).ifPresent(journeys::lockOnly);
    }

    @Override
    public void raise(UUID concernId, Instant at) {
        rows.find(concernId)
                .filter(concern -> concern.state() == State.RECEIVED)
                .ifPresent(concern -> {
                    rows.overdue(concern.id(), at);
                    consistency.settle(concern.citizenId(), concern.id());
                });
    }
}
