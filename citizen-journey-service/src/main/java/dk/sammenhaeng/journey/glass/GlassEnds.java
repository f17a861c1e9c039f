package dk.sammenhaeng.journey.glass;

import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.platform.due.DueHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** A break-glass ends by itself; its holder's next request finds it over whether or not this has run. */
@ApplicationScoped
class GlassEnds implements DueHandler {

    static final String KIND = "break-glass.ends";

    private final Journeys journeys;
    private final GlassRows rows;
    private final Consistency consistency;

    GlassEnds(Journeys journeys, GlassRows rows, Consistency consistency) {
        this.journeys = journeys;
        this.rows = rows;
        this.consistency = consistency;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void lock(UUID glassId) {
        rows.citizenOf(glassId).ifPresent(journeys::lockOnly);
    }

    @Override
    public void raise(UUID glassId, Instant at) {
        rows.close(glassId, at).ifPresent(citizenId -> consistency.settle(citizenId, glassId));
    }
}
