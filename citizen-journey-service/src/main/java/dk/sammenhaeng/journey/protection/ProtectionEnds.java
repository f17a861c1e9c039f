package dk.sammenhaeng.journey.protection;

import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.notice.LifeNews;
import dk.sammenhaeng.journey.notice.Notice;
import dk.sammenhaeng.platform.due.DueHandler;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** A protection noted until a day ends by itself, which everybody around the citizen is told. */
@ApplicationScoped
class ProtectionEnds implements DueHandler {

    static final String KIND = "protection.ends";

    private final Journeys journeys;
    private final ProtectionRows rows;
    private final LifeNews news;
    private final Consistency consistency;
    private final DanishCalendar calendar;

    ProtectionEnds(
            Journeys journeys, ProtectionRows rows, LifeNews news, Consistency consistency, DanishCalendar calendar) {
        this.journeys = journeys;
        this.rows = rows;
        this.news = news;
        this.consistency = consistency;
        this.calendar = calendar;
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
        if (rows.endBy(citizenId, calendar.today())) {
            journeys.find(citizenId)
                    .ifPresent(journey -> news.tell(journey, Notice.Kind.ADDRESS_PROTECTION_ENDED, citizenId));
            consistency.settle(citizenId, citizenId);
        }
    }
}
