package dk.sammenhaeng.journey.conflict;

import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.platform.due.DueHandler;
import dk.sammenhaeng.platform.event.out.EventLog;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A new look at a citizen although nobody changed the journey: a neighbour's fact changed, or a day came. */
abstract class ReEvaluation implements DueHandler {

    private final Journeys journeys;
    private final Consistency consistency;
    private final EventLog events;

    ReEvaluation(Journeys journeys, Consistency consistency, EventLog events) {
        this.journeys = journeys;
        this.consistency = consistency;
        this.events = events;
    }

    @Override
    public void lock(UUID citizenId) {
        journeys.lockOnly(citizenId);
    }

    @Override
    public void raise(UUID citizenId, Instant at) {
        journeys.find(citizenId).ifPresent(journey -> {
            List<Entry> happened = new ArrayList<>();
            consistency.restore(journey, happened);
            if (!happened.isEmpty()) {
                events.append(happened);
            }
        });
    }

    /** Because a neighbour's fact has changed. */
    @Singleton
    static class FactChanged extends ReEvaluation {

        FactChanged(Journeys journeys, Consistency consistency, EventLog events) {
            super(journeys, consistency, events);
        }

        @Override
        public String kind() {
            return Journeys.RE_EVALUATE;
        }
    }

    /** Because a day came on which an answer changes by itself; a kind of its own, so that neither removes the other. */
    @Singleton
    static class DayCame extends ReEvaluation {

        DayCame(Journeys journeys, Consistency consistency, EventLog events) {
            super(journeys, consistency, events);
        }

        @Override
        public String kind() {
            return Consistency.DAY_CAME;
        }
    }
}
