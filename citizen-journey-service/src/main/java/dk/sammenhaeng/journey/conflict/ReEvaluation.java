package dk.sammenhaeng.journey.conflict;

import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.platform.due.DueHandler;
import dk.sammenhaeng.platform.event.out.EventLog;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A new look at a citizen although nobody changed the journey. There is one handler for a neighbour's changed fact and
 * one for a day on which an answer changes by itself, each with a kind of its own, so that neither removes the other's
 * request.
 */
final class ReEvaluation implements DueHandler {

    private final String kind;
    private final Journeys journeys;
    private final Consistency consistency;
    private final EventLog events;

    private ReEvaluation(String kind, Journeys journeys, Consistency consistency, EventLog events) {
        this.kind = kind;
        this.journeys = journeys;
        this.consistency = consistency;
        this.events = events;
    }

    @Override
    public String kind() {
        return kind;
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

    /** Makes the two handlers. */
    @ApplicationScoped
    static class Kinds {

        @Produces
        @Singleton
        DueHandler factChanged(Journeys journeys, Consistency consistency, EventLog events) {
            return new ReEvaluation(Journeys.RE_EVALUATE, journeys, consistency, events);
        }

        @Produces
        @Singleton
        DueHandler dayCame(Journeys journeys, Consistency consistency, EventLog events) {
            return new ReEvaluation(Consistency.DAY_CAME, journeys, consistency, events);
        }
    }
}
