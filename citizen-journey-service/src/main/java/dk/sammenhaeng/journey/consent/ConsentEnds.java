package dk.sammenhaeng.journey.consent;

import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.platform.due.DueHandler;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A consent given until a day ends by itself. Readers stop seeing at midnight, whether or not this has run; it tells the
 * others.
 */
@ApplicationScoped
class ConsentEnds implements DueHandler {

    static final String KIND = "consent.ends";

    private final Journeys journeys;
    private final ConsentRows rows;
    private final Consistency consistency;
    private final Clock clock;

    ConsentEnds(Journeys journeys, ConsentRows rows, Consistency consistency, Clock clock) {
        this.journeys = journeys;
        this.rows = rows;
        this.consistency = consistency;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void lock(UUID citizenId) {
        journeys.lockOnly(citizenId);
    }

    @Override
    public void raise(UUID citizenId, Instant at) {
        rows.endBy(citizenId, DanishCalendar.dayOf(clock.instant()))
                .ifPresent(consentId -> consistency.settle(
                        citizenId, List.of(new Entry(citizenId, new ConsentChanged(citizenId, consentId, false)))));
    }
}
