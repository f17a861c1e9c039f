package dk.sammenhaeng.journey.conflict;

import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.platform.due.DueHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
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

    private ReEvaluation(String kind, Journeys journeys, Consistency consistency) {
        this.kind = kind;
        this.journeys = journeys;
        this.consistency = consistency;
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
        consistency.settle(citizenId, List.of());
    }

    /** Makes the two handlers. */
    @ApplicationScoped
    static class Kinds {

        @Produces
        @Singleton
        DueHandler factChanged(Journeys journeys, Consistency consistency) {
            return new ReEvaluation(Journeys.RE_EVALUATE, journeys, consistency);
        }

        @Produces
        @Singleton
        DueHandler dayCame(Journeys journeys, Consistency consistency) {
            return new ReEvaluation(Consistency.DAY_CAME, journeys, consistency);
        }
    }
}
